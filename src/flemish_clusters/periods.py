"""Periods: years counted from an anchor day, and what 29 February does."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


def anniversary(anchor: date, years: int) -> date:
    """Return the day on which so many whole years have gone by since the anchor.

    Always counted from the anchor itself, never from an earlier anniversary. Where the year lacks
    the anchor's 29 February, the anniversary is 1 March.
    """
    day = anchor + relativedelta(years=years)
    return day if day.day == anchor.day else day + timedelta(days=1)


def last_day_of_year(anchor: date, number: int) -> date:
    """Return the last day, included, of year `number` (1 or more) since the anchor."""
    return anniversary(anchor, number) - timedelta(days=1)


def year_number(anchor: date, day: date) -> int:
    """Return in which year since the anchor a day falls; the anchor opens year 1."""
    number = day.year - anchor.year
    return number if day < anniversary(anchor, number) else number + 1
