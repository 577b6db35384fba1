// Pyodide: the library runs in a browser, or here in Node.js, and a page asks it in JSON.
//
// Run it as `node in_the_browser.mjs wheels/*.whl`, with the wheels of the library and of what it needs.

import { loadPyodide } from "pyodide";

const account = {
  period: { kind: "spearhead_cluster", first_day: "2017-01-01", years: 10, decided_on: "2016-10-27" },
  year: 4,
  eligible_costs: "900000",
  cofinancing: "430000",
  aid: "450000",
};

const pyodide = await loadPyodide();
await pyodide.loadPackage(process.argv.slice(2), { messageCallback: () => {} });
const assess = pyodide.runPython(`
from datetime import date
import flemish_clusters as fc
from flemish_clusters.documents import from_json, to_json

def assess(sent, day):
    account = from_json(sent, fc.YearAccount)
    return to_json(fc.assess(account, policy=fc.policy_on(date.fromisoformat(day))), languages=("nl",))

assess
`);

const answer = JSON.parse(assess(JSON.stringify(account), "2016-10-27"));
console.log(answer.verdict);
console.log(answer.explanation.nl);
