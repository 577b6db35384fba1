"""Django: a decision is kept with its receipt in a JSON field, and a year later it tells why.

`python why_later.py decide 2020-03-01 < dossier.json` prints the number of the decision; `python why_later.py why 1`.
"""

import sys
from datetime import date

import django
from django.conf import settings
from django.db import connection, models

import flemish_clusters as fc
from flemish_clusters.documents import from_json, to_document
from flemish_clusters.receipts import receipt_for, receipt_from_document, replay

settings.configure(DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "portal.sqlite3"}})
django.setup()


class Decision(models.Model):
    """A decision on a dossier."""

    receipt = models.JSONField()

    class Meta:
        app_label = "portal"


if "portal_decision" not in connection.introspection.table_names():
    with connection.schema_editor() as editor:
        editor.create_model(Decision)
if sys.argv[1] == "decide":
    dossier = from_json(sys.stdin.read(), fc.Dossier)
    receipt = receipt_for(fc.assess(dossier, policy=fc.policy_on(date.fromisoformat(sys.argv[2]))))
    print(Decision.objects.create(receipt=to_document(receipt)).pk)
else:
    receipt = receipt_from_document(Decision.objects.get(pk=sys.argv[2]).receipt)
    print(replay(receipt).text("nl"), receipt.explanation.text("nl"), sep="\n\n")
