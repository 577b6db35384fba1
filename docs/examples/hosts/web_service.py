"""FastAPI: a dossier in, and out what each rule finds of it, or each mistake. Run it as `uvicorn web_service:app`."""

import json
from datetime import date
from typing import Any

from fastapi import FastAPI, HTTPException, Request, Response

import flemish_clusters as fc
from flemish_clusters.documents import from_json, schema_of, to_document

SENT, TOLD = (schema_of(kind, ref="#/components/schemas/{name}") for kind in (fc.Dossier, fc.Assessment))
BODY, ANSWER = ({"content": {"application/json": {"schema": schema}}} for schema in (SENT, TOLD))
app = FastAPI(title="Flemish clusters")


@app.post("/assessments", openapi_extra={"requestBody": BODY}, responses={200: ANSWER, 422: {"description": "Wrong"}})
async def assess(day: date, request: Request) -> Any:
    """Assess a dossier under the policy of a day; of each mistake return its path, its code, and a text to show."""
    try:
        dossier = from_json((await request.body()).decode(), fc.Dossier)
        return to_document(fc.assess(dossier, policy=fc.policy_on(day)))
    except (fc.NoPolicyInForce, UnicodeDecodeError) as error:
        raise HTTPException(400, str(error)) from error
    except fc.InvalidDocument as error:
        told = [{"path": it.path, "code": it.code, "en": it.text("en"), "nl": it.text("nl")} for it in error.problems]
        return Response(json.dumps({"detail": told}), 422, media_type="application/json")


app.openapi()["components"] = {"schemas": {**SENT.pop("$defs"), **TOLD.pop("$defs")}}
