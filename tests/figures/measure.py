"""Measure every way in one run, and write the figures down; the options make a smaller run, for a try."""

from argparse import ArgumentDefaultsHelpFormatter, ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from tests.figures.figures import FILE, Figures, as_toml
from tests.figures.machine import machine, versions
from tests.figures.measuring import Sizes, growth, times_of_frames, times_of_one, wrongs
from tests.figures.ways import IN_FRAMES, ONE_BY_ONE


def main() -> None:
    """Measure, and write the figures."""
    asked = _asked()
    figures = _measured(Sizes(rows=asked.rows, drawn=asked.drawn, rounds=asked.rounds, lasting=asked.lasting))
    Path(asked.to).write_text(as_toml(figures), encoding="utf-8")
    print(f"written to {asked.to}")


def _measured(sizes: Sizes) -> Figures:
    """Return the figures of a run; what works on one core comes first, while memory is little used."""
    return Figures(
        measured_on=datetime.now(UTC).date(),
        rounds=sizes.rounds,
        machine=machine(),
        versions=versions(),
        one_account=times_of_one(ONE_BY_ONE, sizes),
        growth=growth(sizes),
        frames=times_of_frames(IN_FRAMES, sizes),
        wrong=wrongs(ONE_BY_ONE, IN_FRAMES, sizes),
    )


def _asked() -> Namespace:
    parser = ArgumentParser(description=__doc__, formatter_class=ArgumentDefaultsHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of a frame")
    parser.add_argument("--drawn", type=int, default=200_000, help="accounts whose answers are checked")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of which the best is taken")
    parser.add_argument("--lasting", type=float, default=0.5, help="seconds that the calls of a round last")
    parser.add_argument("--to", default=str(FILE), help="file to write")
    return parser.parse_args()


if __name__ == "__main__":
    main()
