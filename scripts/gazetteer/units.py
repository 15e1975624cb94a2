"""The administrative units since 1980: their codes and names year by year, their parents and their successors."""

import re
from dataclasses import dataclass, field

import sources

NEWEST = 2023
OPEN = 9999
# Rows of the sources that stand for no unit: counters of the code table.
COLLECTIVE = re.compile(r"^(市辖区|市区|市|县|[一二三]区|省直辖.*|自治区直辖.*)$")
LONG_NATIONS = (
    "蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克"
    "|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺"
)
NATIONS = f"(?:(?:{LONG_NATIONS}|汉|回|藏|苗|彝|壮|满|侗|瑶|白|黎|傣|佤|畲|水|土|羌|怒|京|各)族|{LONG_NATIONS}|回(?=自治))"
AUTONOMOUS = re.compile(rf"^(.{{2,}}?){NATIONS}+(自治县|自治州|自治旗|自治区|区)$")
# Class words, longest first. A name without its class word is the short name.
CLASS = re.compile(
    r"(?:(?<=..)(?:特别行政区|行政委员会|自治区|自治州|自治县|自治旗|联合旗|行政区|地区|特区)|(?<=神农架)林区|(?<=浦东)新区|(?<=滨海)新区"
    r"|(?<=沈北)新区|市|县|区|旗|盟|省|镇)$"
)
# Short names that only mean something below a named parent.
GENERIC = set(
    "郊 城 市 市中 市郊 东 西 南 北 中 矿 新 新市 市区 郊区 城区 矿区 新城 城关 城厢 东市 西市 南市 北市 中市 东城 西城 南城 北城 "
    "老城 东风 前进 向阳 站前 南郊 北郊 东郊 西郊 城中 城东 城西 城南 城北".split()
)


@dataclass(eq=False)
class Unit:
    code: str
    name: str
    first: int
    last: int
    successor: "Unit | None" = None
    parent: "Unit | None" = None
    why: str = ""
    index: int = field(default=-1, repr=False)

    @property
    def level(self):
        return 0 if self.code.endswith("0000") else 1 if self.code.endswith("00") else 2

    @property
    def stem(self):
        return stem(self.name)

    @property
    def is_generic(self):
        """Whether it is a district whose name means nothing without its city."""
        return self.level == 2 and self.name.endswith("区") and self.stem in GENERIC

    @property
    def current(self):
        return self.last == OPEN

    def final(self):
        unit, steps = self, 0
        while not unit.current:
            unit, steps = unit.successor, steps + 1
            assert unit is not None and steps < 20, f"{self} leads nowhere"
        return unit


def stem(name):
    """The name without class word and without the nations of an autonomous unit: 酉阳土家族苗族自治县 → 酉阳."""
    autonomous = AUTONOMOUS.match(name)
    if autonomous:
        return autonomous[1]
    return CLASS.sub("", name) or name


def load():
    """All units, sorted by code and first year, with parents and successors set."""
    units = [
        Unit(code, name, first, last)
        for code, name, first, last in corrected(sources.timeline())
        if not COLLECTIVE.match(name) and first <= last and code[:2] not in ("81", "82", "83")
    ]
    ended_by = apply_changes(units)
    units += [Unit(c, n, 0, OPEN) for c, n in (("810000", "香港特别行政区"), ("820000", "澳门特别行政区"), ("710000", "台湾省"))]
    units.sort(key=lambda u: (u.code, u.first))
    set_parents(units)
    set_successors(units, ended_by)
    assert all(u.final().current for u in units)
    for index, unit in enumerate(units):
        unit.index = index
    return units


def corrected(timeline):
    """The rows of the timeline with our corrections."""
    corrections = {}
    for code, name, *right in sources.rows("corrections.tsv"):
        right = [(code, right[0], int(right[1]), int(right[2]))] if right else []
        if name:
            corrections[code, name] = right
        else:
            yield from right
    for row in timeline:
        yield from corrections.get(row[:2], [row])


def apply_changes(units):
    """Brings the timeline up to NEWEST; returns {unit that ended: code that took over}."""
    ended_by = {}
    for year, code, name, *taken in sources.rows("changes.tsv"):
        taken = taken[0].split() if taken else []
        for old in taken:
            unit = next((u for u in units if u.code == old and u.current), None)
            if unit and (unit.code, unit.name) != (code, name):
                unit.last = int(year) - 1
                ended_by[unit] = code
        if not any(u.code == code and u.name == name and u.current for u in units):
            units.append(Unit(code, name, int(year), OPEN))
    return ended_by


def set_parents(units):
    """The parent is the unit whose code is the prefix and that was in force in the child's last year."""
    by_code = {}
    for unit in units:
        by_code.setdefault(unit.code, []).append(unit)
    for unit in units:
        codes = [unit.code[:4] + "00", unit.code[:2] + "0000"][unit.level == 1 :]
        if unit.level == 0:
            continue
        for code in codes:
            for parent in by_code.get(code, []):
                if parent.first <= min(unit.last, NEWEST) and parent.last >= max(unit.first, 1980):
                    unit.parent = parent  # the latest that overlaps
            if unit.parent:
                break
        assert unit.parent, f"{unit} has no parent"


def set_successors(units, ended_by):
    newest = {u.code: u for u in units if u.current}
    curated = {(code, name): target for code, name, target in sources.rows("successors.tsv")}
    index = {}
    for unit in units:
        index.setdefault((unit.code[:2], unit.stem), []).append(unit)
    for unit in units:
        if unit.current:
            continue
        if (unit.code, unit.name) in curated:
            target = curated[unit.code, unit.name]
            assert target in newest, f"successors.tsv: {target} is not in force"
            unit.successor, unit.why = newest[target], "curated"
        elif unit in ended_by:
            unit.successor, unit.why = newest[ended_by[unit]], "change"
        else:
            unit.successor, unit.why = find_successor(unit, units, index)
        assert unit.successor, f"{unit} needs a line in successors.tsv"


def find_successor(unit, units, index):
    """By code and stem, by stem in the next edition (a district in its own city first), by code alone, by stem at any later
    time: in this order."""
    provinces = [unit.code[:2]] + {"51": ["50"], "44": ["46"]}.get(unit.code[:2], [])
    later = [u for u in units if u.code == unit.code and u.first > unit.last]
    next_ = min(later, key=lambda u: u.first, default=None)
    if next_ and next_.first > unit.last + 1:
        next_ = None
    if next_ and next_.stem == unit.stem:
        return next_, "code"
    same_stem = [] if unit.is_generic else [
        u for p in provinces for u in index.get((p, unit.stem), []) if u is not unit and u.last > unit.last
    ]
    nearest = lambda u: (u.name != unit.name, u.level != unit.level, u.code[:4] != unit.code[:4], abs(u.first - unit.last - 1))
    beside = [u for u in same_stem if u.first <= unit.last + 1]
    # A district of another city that has the name is another district: 桥东区 of Xingtai and of Zhangjiakou.
    same_city = [u for u in beside if not unit.name.endswith("区") or u.parent.stem == unit.parent.stem]
    if same_city:
        return min(same_city, key=nearest), "name"
    if next_:
        return next_, "code"
    if beside:
        return min(beside, key=nearest), "name"
    if same_stem:
        return min(same_stem, key=lambda u: u.first), "name later"
    if unit.is_generic:
        return unit.parent, "parent"
    return None, ""
