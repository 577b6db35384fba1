"""Page: the policy page sentence by sentence, in our own words, and what became of each sentence here."""

from flemish_clusters.page.rows import SENTENCES
from flemish_clusters.page.sentence import Modality, Sentence, Standing, Wording

__all__ = ["SENTENCES", "Modality", "Sentence", "Standing", "Wording"]
