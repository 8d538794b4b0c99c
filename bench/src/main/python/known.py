"""Days, and the columns as they were known on the day of knowledge."""

import numpy as np

NEVER = np.int32(2**31 - 1)
LONG_AGO = np.int32(-(2**31))
EVERY_FIELD = ("days", "from", "through", "value", "confirmed", "stops", "kind", "provider")


def day(text):
    return np.int32(np.datetime64(text, "D").astype(np.int64))


AS_OF = KNOWN_ON = day("2025-07-01")
FROM, THROUGH = day("2025-01-01"), day("2025-12-31")
DAYS = int(THROUGH - FROM) + 1
TOMORROW = AS_OF + 1
AFTER_AS_OF = np.int16(TOMORROW - FROM)
IN_FORCE = day("2020-01-01")


class Tables:
    """Months, years and working days, looked up for the days from 2015 to 2034."""

    def __init__(self):
        self.first = day("2015-01-01")
        days = np.arange(np.datetime64("2015-01-01"), np.datetime64("2035-01-01"))
        self.six_months = self.months(days, 6, 0)
        self.nine_months = self.months(days, 9, 0)
        self.year_included = self.months(days, 12, 1)
        holidays = [f"{year}-{rest}" for year in range(2020, 2031) for rest in ("01-01", "05-09", "10-20")]
        self.three_working_days = np.busday_offset(days, 3, roll="backward", holidays=holidays).astype(np.int64).astype(np.int32)

    @staticmethod
    def months(days, count, included):
        start = days.astype("M8[M]")
        place = days - start.astype("M8[D]")
        moved = (start + count).astype("M8[D]") + place
        last = (start + count + 1).astype("M8[D]") - 1
        day_counted = np.where(moved <= last, included, 0)
        return (np.minimum(moved, last) - day_counted).astype(np.int64).astype(np.int32)

    def look_up(self, table, days):
        """NEVER stays NEVER."""
        place = np.clip(days, self.first, self.first + len(table) - 1) - self.first
        return np.where(days == NEVER, NEVER, table[place])


TABLES = Tables()


def boundary(days):
    """Days as places in the window, 0 to DAYS; what lies outside is put on the edge."""
    return (np.clip(days, FROM, FROM + DAYS) - FROM).astype(np.int16)


def after(days):
    """The place after the last day ``days``."""
    return (np.clip(days, FROM - 1, THROUGH) - (FROM - 1)).astype(np.int16)


class Known:
    """One column, only what was known on the day of knowledge, with the number of entries of each person."""

    def __init__(self, column, people):
        known = np.flatnonzero((column["recorded"] <= KNOWN_ON) & (KNOWN_ON < column["replaced"]))
        person = np.repeat(np.arange(people, dtype=np.int32), np.diff(column["offsets"]))[known]
        self.counts = np.bincount(person, minlength=people).astype(np.int32)
        self.offsets = np.cumsum(self.counts, dtype=np.int32) - self.counts
        self.fields = {
            name: values[known]
            for name, values in column.items()
            if name not in ("offsets", "recorded", "replaced")
        }
        self.begin = {name: boundary(self.fields[name]) for name in ("from", "stops") if name in self.fields}
        self.end = {name: after(self.fields[name]) for name in ("through", "confirmed") if name in self.fields}
        self.people = None

    def of(self, people):
        """Turns to a block of people."""
        if people is not self.people:
            self.people = people
            counts = self.counts[people]
            self.width = int(counts.max())
            self.count = counts[:, None]
            places = np.arange(self.width, dtype=np.int32)
            self.present = places < self.count
            self.index = np.where(self.present, self.offsets[people][:, None] + places, 0)
            self.cache = {}
        return self

    def padded(self, name, fill):
        """A row a person, a column an entry; ``fill`` where somebody has fewer."""
        return self.filled(("day", name), self.fields[name], fill)

    def begins(self, name):
        """Likewise as places in the window; DAYS where there is nothing."""
        return self.filled(("begins", name), self.begin[name], np.int16(DAYS))

    def ends(self, name):
        """Likewise the place after; 0 where there is nothing."""
        return self.filled(("ends", name), self.end[name], np.int16(0))

    def filled(self, key, values, fill):
        if key not in self.cache:
            if self.width == 0:
                self.cache[key] = np.full((len(self.people), 0), fill, values.dtype)
            else:
                self.cache[key] = np.where(self.present, values[self.index], values.dtype.type(fill))
        return self.cache[key]


def plus(days, count):
    return np.where(days == NEVER, NEVER, np.minimum(days, NEVER - 1000) + count)


def awaited(found, anchor):
    """The certain reading of an event: as long as it has not come it may come tomorrow."""
    return np.where(found == NEVER, np.maximum(TOMORROW, anchor), found)


class Columns:
    def __init__(self, folder):
        self.columns, self.words = {}, {}
        for line in (folder / "columns").read_text().splitlines():
            name, fields, *words = line.split("\t")
            read = lambda field: np.fromfile(folder / f"{name}.{field}", "<i4")
            self.columns[name] = {field: read(field) for field in fields.split(" ")}
            self.words[name] = words
        self.people = len(next(iter(self.columns.values()))["offsets"]) - 1

    def known(self):
        known = {name: Known(column, self.people) for name, column in self.columns.items()}
        nothing = Known(dict.fromkeys(("recorded", "replaced", *EVERY_FIELD), np.zeros(0, np.int32)) | {
            "offsets": np.zeros(self.people + 1, np.int32)
        }, self.people)
        return lambda name: known.get(name, nothing)

    def admitted(self, name, *values):
        return np.array([word in values for word in self.words.get(name, ())] or [False])
