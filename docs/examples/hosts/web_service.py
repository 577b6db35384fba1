"""FastAPI: a dossier in, and out what each rule finds of it, or each mistake. Run it as `uvicorn web_service:app`."""

from datetime import date
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse

import flemish_clusters as fc
from flemish_clusters.documents import from_json, schema_of, to_document

KINDS = (fc.Dossier, fc.Assessment, fc.InvalidDocument)
SCHEMAS = [schema_of(kind, ref="#/components/schemas/{name}") for kind in KINDS]
BODY, ANSWER, PROBLEMS = ({"content": {"application/json": {"schema": schema}}} for schema in SCHEMAS)
app = FastAPI(title="Flemish clusters")


@app.post("/assessments", openapi_extra={"requestBody": BODY}, responses={200: ANSWER, 422: PROBLEMS})
async def assess(day: date, request: Request) -> Any:
    """Assess a dossier under the policy of a day; of each mistake return its path, its code, and a text to show."""
    try:
        dossier = from_json((await request.body()).decode(), fc.Dossier)
        return to_document(fc.assess(dossier, policy=fc.policy_on(day)))
    except (fc.NoPolicyInForce, UnicodeDecodeError) as error:
        raise HTTPException(400, str(error)) from error
    except fc.InvalidDocument as error:
        return JSONResponse(to_document(error), 422)


app.openapi()["components"] = {"schemas": {name: one for each in SCHEMAS for name, one in each.pop("$defs").items()}}
