-- What order-2016 finds of each account, amounts in whole cents: cluster policy under the order of the
-- Flemish Government of 4 March 2016, as the agency's pages state it.
-- Printed by flemish_clusters VERSION. Within, amounts are whole cents; -1 is what is not known and -2
-- what is refused, 99999999999999999 is no limit and 100000000000000000 no limit that is known.
WITH "told" AS (
  SELECT
    source."cluster" AS "cluster",
    source."kind" AS "kind",
    source."first_day" AS "first_day",
    source."years" AS "years",
    source."year" AS "year",
    source."decided_on" AS "decided_on",
    source."eligible_costs" AS "eligible_costs",
    source."cofinancing" AS "cofinancing",
    source."aid" AS "aid",
    CAST(CASE
      WHEN source."kind" IS NULL THEN -1
      WHEN source."kind" COLLATE BINARY = 'spearhead_cluster' THEN 0
      WHEN source."kind" COLLATE BINARY = 'innovative_business_network' THEN 1
      ELSE -2
    END AS BIGINT) AS "told.kind",
    CAST(CASE
      WHEN source."first_day" IS NULL THEN -1
      WHEN typeof(source."first_day") = 'text' AND length(source."first_day") = 10 AND date(source."first_day", '+0 days') = source."first_day" AND source."first_day" >= '0001-01-01' THEN CAST(replace(source."first_day", '-', '') AS INTEGER)
      ELSE -2
    END AS BIGINT) AS "told.first_day",
    CAST(CASE
      WHEN source."years" IS NULL THEN -1
      WHEN typeof(source."years") = 'integer' AND source."years" BETWEEN 1 AND 9999 THEN source."years"
      ELSE -2
    END AS BIGINT) AS "told.years",
    CAST(CASE
      WHEN source."year" IS NULL THEN -1
      WHEN typeof(source."year") = 'integer' AND source."year" BETWEEN 1 AND 9999 THEN source."year"
      ELSE -2
    END AS BIGINT) AS "told.year",
    CAST(CASE
      WHEN source."decided_on" IS NULL THEN -1
      WHEN typeof(source."decided_on") = 'text' AND length(source."decided_on") = 10 AND date(source."decided_on", '+0 days') = source."decided_on" AND source."decided_on" >= '0001-01-01' THEN CAST(replace(source."decided_on", '-', '') AS INTEGER)
      ELSE -2
    END AS BIGINT) AS "told.decided_on",
    CAST(CASE
      WHEN source."eligible_costs" IS NULL THEN -1
      WHEN typeof(source."eligible_costs") = 'integer' AND source."eligible_costs" BETWEEN 0 AND 99999999999999999 THEN source."eligible_costs"
      ELSE -2
    END AS BIGINT) AS "told.eligible_costs",
    CAST(CASE
      WHEN source."cofinancing" IS NULL THEN -1
      WHEN typeof(source."cofinancing") = 'integer' AND source."cofinancing" BETWEEN 0 AND 99999999999999999 THEN source."cofinancing"
      ELSE -2
    END AS BIGINT) AS "told.cofinancing",
    CAST(CASE
      WHEN source."aid" IS NULL THEN -1
      WHEN typeof(source."aid") = 'integer' AND source."aid" BETWEEN 0 AND 99999999999999999 THEN source."aid"
      ELSE -2
    END AS BIGINT) AS "told.aid"
  FROM "register"."accounts" AS source
  LIMIT -1
),
"level 1" AS (
  SELECT
    *,
    CASE
      WHEN "told.kind" < 0 THEN 'kind: one of "spearhead_cluster", "innovative_business_network"'
      WHEN "told.first_day" < 0 THEN 'first_day: a day such as "2017-01-31"'
      WHEN "told.years" < 0 THEN 'years: a whole number from 1 to 9999'
      WHEN "told.year" < 0 THEN 'year: a whole number from 1 to 9999'
      WHEN "told.decided_on" < -1 THEN 'decided_on: a day such as "2017-01-31"'
      WHEN "told.eligible_costs" < -1 THEN 'eligible_costs: a whole number of cents from 0 to below 10**17'
      WHEN "told.cofinancing" < -1 THEN 'cofinancing: a whole number of cents from 0 to below 10**17'
      WHEN "told.aid" < -1 THEN 'aid: a whole number of cents from 0 to below 10**17'
      WHEN 100000000 <= "told.first_day" + ("told.years" * 10000) THEN 'years: years after which the calendar still goes on: their anniversary lies in 9999 at the latest'
      WHEN 99990101 <= "told.decided_on" THEN 'decided_on: a day before the year 9999'
    END AS "told.problem",
    CASE WHEN "told.eligible_costs" < 0 THEN 0 ELSE "told.eligible_costs" END AS "step.eligible_costs.least",
    CASE WHEN "told.cofinancing" < 0 THEN 0 ELSE "told.cofinancing" END AS "step.cofinancing.least",
    -- PER-2, end of the period or the term. Spearhead cluster: VLAIO, Het Vlaamse clusterbeleid, sentence
    -- 6.2 (official); VLAIO, Subsidiedatabank: Innovatieclusters (official); VLAIO, Innovation clusters
    -- (official); VLAIO, Het Vlaamse clusterbeleid, sentence 6.2 (inferred). Innovative business network:
    -- VLAIO, Het Vlaamse clusterbeleid, sentence 6.6 (official); VLAIO, Het Vlaamse clusterbeleid,
    -- sentence 6.6 (inferred); VLAIO, Subsidiedatabank: Innovatieclusters (official); VLAIO, Innovation
    -- clusters (official)
    CASE
      WHEN "told.kind" = 1 THEN CASE WHEN "told.years" < "told.year" OR 3 < "told.year" THEN 0 ELSE 99999999999999999 END
      WHEN "told.years" < "told.year" OR 10 < "told.year" THEN 0
      ELSE 99999999999999999
    END AS "step.PER-2.least",
    CASE
      WHEN "told.kind" = 1 THEN "told.years" < "told.year" OR 3 < "told.year"
      ELSE "told.years" < "told.year" OR 10 < "told.year"
    END AS "step.PER-2.bites",
    -- AID-2, yearly ceiling: VLAIO, Subsidiedatabank: Innovatieclusters (official)
    CAST(CASE WHEN "told.kind" = 1 THEN 15000000 ELSE 50000000 END AS BIGINT) AS "step.AID-2.least",
    -- KIN-3, kind of cluster: VLAIO, Het Vlaamse clusterbeleid, sentence 5.1 (inferred)
    99999999999999999 AS "step.KIN-3.least"
  FROM "told"
  LIMIT -1
),
"level 2" AS (
  SELECT
    *,
    -- AID-1, share of the costs: VLAIO, Het Vlaamse clusterbeleid, sentence 4.2 (official); VLAIO, Het
    -- Vlaamse clusterbeleid, sentence 4.2 (inferred); VLAIO, Subsidiedatabank: Innovatieclusters
    -- (official)
    "step.eligible_costs.least" / 2 AS "step.AID-1.least",
    -- COF-1, cofinancing: VLAIO, Het Vlaamse clusterbeleid, sentence 4.2 (official); VLAIO, Het Vlaamse
    -- clusterbeleid, sentence 4.2 (inferred)
    "step.cofinancing.least" AS "step.COF-1.least",
    CAST(CASE
      WHEN "step.PER-2.least" = 99999999999999999 OR 0 <= "told.aid" AND "told.aid" <= "step.PER-2.least" THEN 2
      WHEN "step.PER-2.least" < "told.aid" THEN 0
      ELSE 1
    END AS BIGINT) AS "step.PER-2",
    CAST(CASE
      WHEN "step.AID-2.least" = 99999999999999999 OR 0 <= "told.aid" AND "told.aid" <= "step.AID-2.least" THEN 2
      WHEN "step.AID-2.least" < "told.aid" THEN 0
      ELSE 1
    END AS BIGINT) AS "step.AID-2",
    CASE WHEN "step.PER-2.bites" THEN "step.PER-2.least" ELSE 100000000000000000 END AS "step.PER-2.known"
  FROM "level 1"
  LIMIT -1
),
"level 3" AS (
  SELECT
    *,
    CASE WHEN "told.eligible_costs" < 0 THEN 49999999999999999 ELSE "step.AID-1.least" END AS "step.AID-1.most",
    CASE WHEN "told.cofinancing" < 0 THEN 99999999999999999 ELSE "step.COF-1.least" END AS "step.COF-1.most",
    MIN("step.AID-1.least", "step.COF-1.least", "step.AID-2.least", "step.PER-2.least", "step.KIN-3.least") AS "step.least",
    MIN("step.AID-1.least", "step.AID-2.least", "step.PER-2.least", "step.KIN-3.least") AS "step.best.least"
  FROM "level 2"
  LIMIT -1
),
"level 4" AS (
  SELECT
    *,
    CAST(CASE
      WHEN "step.AID-1.least" = 99999999999999999 OR 0 <= "told.aid" AND "told.aid" <= "step.AID-1.least" THEN 2
      WHEN "step.AID-1.most" < "told.aid" THEN 0
      ELSE 1
    END AS BIGINT) AS "step.AID-1",
    CAST(CASE
      WHEN "step.COF-1.least" = 99999999999999999 OR 0 <= "told.aid" AND "told.aid" <= "step.COF-1.least" THEN 2
      WHEN "step.COF-1.most" < "told.aid" THEN 0
      ELSE 1
    END AS BIGINT) AS "step.COF-1",
    MIN("step.AID-1.most", "step.COF-1.most", "step.AID-2.least", "step.PER-2.least", "step.KIN-3.least") AS "step.most",
    CASE WHEN "step.AID-1.least" = "step.AID-1.most" THEN "step.AID-1.least" ELSE 100000000000000000 END AS "step.AID-1.known",
    CASE WHEN "step.COF-1.least" = "step.COF-1.most" THEN "step.COF-1.least" ELSE 100000000000000000 END AS "step.COF-1.known",
    MIN("step.AID-1.most", "step.AID-2.least", "step.PER-2.least", "step.KIN-3.least") AS "step.beside.most"
  FROM "level 3"
  LIMIT -1
),
"level 5" AS (
  SELECT
    *,
    MIN("step.AID-1.known", "step.COF-1.known", "step.AID-2.least", "step.PER-2.known") AS "step.bound",
    "step.least" = "step.most" AS "step.is_decided",
    MIN("step.PER-2", "step.AID-1", "step.AID-2", "step.COF-1") AS "step.verdict",
    CASE
      WHEN "step.beside.most" = 99999999999999999 THEN -1
      WHEN "step.beside.most" = 0 OR "step.beside.most" <= 99999999999999999 AND "step.beside.most" <= "told.cofinancing" THEN 0
      WHEN "step.beside.most" <= 99999999999999999 AND 0 <= "told.cofinancing" AND "step.best.least" = "step.beside.most" THEN "step.beside.most" - "told.cofinancing"
      ELSE -1
    END AS "step.still_to_raise"
  FROM "level 4"
  LIMIT -1
),
"level 6" AS (
  SELECT
    *,
    CASE WHEN "step.is_decided" AND "step.bound" <= 99999999999999999 THEN "step.bound" ELSE -1 END AS "step.maximum_aid",
    CASE WHEN "step.bound" <= 99999999999999999 THEN "step.bound" ELSE -1 END AS "step.known_bound",
    CAST(CASE
      WHEN "step.is_decided" AND "step.bound" <= 99999999999999999 THEN CASE
        WHEN "step.AID-1.known" = "step.bound" THEN 1
        WHEN "step.COF-1.known" = "step.bound" THEN 3
        WHEN "step.AID-2.least" = "step.bound" THEN 2
        WHEN "step.PER-2.known" = "step.bound" THEN 0
        WHEN 100000000000000000 = "step.bound" THEN 4
        ELSE -1
      END
      ELSE -1
    END AS BIGINT) AS "step.binding"
  FROM "level 5"
  LIMIT -1
)
SELECT
  "cluster",
  "kind",
  "first_day",
  "years",
  "year",
  "decided_on",
  "eligible_costs",
  "cofinancing",
  "aid",
  CASE WHEN "told.problem" IS NOT NULL THEN NULL WHEN "step.maximum_aid" >= 0 THEN "step.maximum_aid" END AS "maximum_aid",
  CASE WHEN "told.problem" IS NOT NULL THEN NULL WHEN "step.known_bound" >= 0 THEN "step.known_bound" END AS "known_bound",
  CASE
    WHEN "told.problem" IS NOT NULL THEN NULL
    WHEN "step.binding" = 0 THEN 'term'
    WHEN "step.binding" = 1 THEN 'costs'
    WHEN "step.binding" = 2 THEN 'ceiling'
    WHEN "step.binding" = 3 THEN 'cofinancing'
    WHEN "step.binding" = 4 THEN 'kind'
  END AS "binding",
  CASE WHEN "told.problem" IS NOT NULL THEN NULL WHEN "step.still_to_raise" >= 0 THEN "step.still_to_raise" END AS "still_to_raise",
  CASE
    WHEN "told.problem" IS NOT NULL THEN NULL
    WHEN "step.verdict" = 0 THEN 'not_met'
    WHEN "step.verdict" = 1 THEN 'undetermined'
    WHEN "step.verdict" = 2 THEN 'met'
    WHEN "step.verdict" = 3 THEN 'not_applicable'
  END AS "verdict",
  CASE
    WHEN "told.problem" IS NOT NULL THEN NULL
    WHEN "step.PER-2" = 0 THEN 'not_met'
    WHEN "step.PER-2" = 1 THEN 'undetermined'
    WHEN "step.PER-2" = 2 THEN 'met'
    WHEN "step.PER-2" = 3 THEN 'not_applicable'
  END AS "PER-2",
  CASE
    WHEN "told.problem" IS NOT NULL THEN NULL
    WHEN "step.AID-1" = 0 THEN 'not_met'
    WHEN "step.AID-1" = 1 THEN 'undetermined'
    WHEN "step.AID-1" = 2 THEN 'met'
    WHEN "step.AID-1" = 3 THEN 'not_applicable'
  END AS "AID-1",
  CASE
    WHEN "told.problem" IS NOT NULL THEN NULL
    WHEN "step.AID-2" = 0 THEN 'not_met'
    WHEN "step.AID-2" = 1 THEN 'undetermined'
    WHEN "step.AID-2" = 2 THEN 'met'
    WHEN "step.AID-2" = 3 THEN 'not_applicable'
  END AS "AID-2",
  CASE
    WHEN "told.problem" IS NOT NULL THEN NULL
    WHEN "step.COF-1" = 0 THEN 'not_met'
    WHEN "step.COF-1" = 1 THEN 'undetermined'
    WHEN "step.COF-1" = 2 THEN 'met'
    WHEN "step.COF-1" = 3 THEN 'not_applicable'
  END AS "COF-1",
  CASE WHEN "told.problem" IS NOT NULL THEN NULL WHEN TRUE THEN 'not_applicable' END AS "KIN-3",
  "told.problem" AS "problem"
FROM "level 6"
