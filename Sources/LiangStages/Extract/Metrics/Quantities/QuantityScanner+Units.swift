import LiangCore
import LiangText

// The unit that stands behind a numeral.
extension QuantityScanner {
}
