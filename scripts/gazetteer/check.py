"""What must hold of the tables before they are written, and how the sources compare."""

from collections import Counter

import sources
from units import NEWEST

# Year-end totals published by the Ministry of Civil Affairs: prefecture level, county level.
OFFICIAL = {
    2000: (333, 2861), 2001: (332, 2861), 2002: (332, 2860), 2003: (333, 2861), 2004: (333, 2862), 2005: (333, 2862),
    2006: (333, 2860), 2007: (333, 2859), 2008: (333, 2859), 2009: (333, 2858), 2010: (333, 2856), 2011: (332, 2853),
    2012: (333, 2852), 2013: (333, 2853), 2014: (333, 2854), 2015: (334, 2850), 2016: (334, 2851), 2017: (334, 2851),
    2018: (333, 2851), 2019: (333, 2846), 2020: (333, 2844), 2021: (333, 2843), 2022: (333, 2843), 2023: (333, 2844),
}
# Rows of the code table that the ministry does not count: administrative committees of Qinghai, the forest districts of
# Da Hinggan Ling, and until 2012 the islands of Hainan.
UNCOUNTED = ("行政委员会", "松岭区", "新林区", "呼中区", "加格达奇区", "群岛", "岛礁及其海域")


def run(units, towns, keys):
    newest = [u for u in units if u.current]
    assert len({u.code for u in newest}) == len(newest), "two units in force share a code"
    assert all(u.final().current for u in units)
    assert all(0 < len(name) < 32 for name in keys)
    for year, (prefectures, counties) in OFFICIAL.items():
        found = Counter(
            u.level for u in units
            if u.first <= year <= u.last and u.code[:2] not in ("71", "81", "82") and not u.name.endswith(UNCOUNTED))
        print(f"{year}: prefectures {found[1]} (official {prefectures}), counties {found[2]} (official {counties})")
        # The editions before 2009 list a handful of changes a year late or early.
        tolerance = 0 if year > 2008 else 5
        assert found[1] == prefectures and abs(found[2] - counties) <= tolerance, year
    reconcile(units)


def reconcile(units):
    """Says where the sources disagree with the timeline for the years that they describe."""
    for year, codes in sorted(sources.revisions().items()):
        ours = {u.code: u.name for u in units if u.first <= year <= u.last}
        theirs = {c: n for c, n in codes.items() if n not in ("市辖区", "县") and "直辖" not in n and c[:2] < "70"}
        differ = [c for c in theirs if ours.get(c) != theirs[c]]
        print(f"gb2260 {year}: {len(theirs)} units, {len(differ)} not so in the timeline")
    state = {c: n for c, n in sources.state_2021().items() if n not in ("市辖区", "县") and "直辖" not in n and c[:2] < "70"}
    ours = {u.code: u.name for u in units if u.first <= 2017 <= u.last}
    print(f"cpca: {len(state)} units, {sum(ours.get(c) != n for c, n in state.items())} not so in the timeline of 2017")
