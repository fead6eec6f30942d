// Reads linked tables as JSON from the standard input, and writes what HiGHS, a solver of
// linear programs in floating-point numbers, infers of each hidden cell: [least, most], each
// null where there is no limit. Rounded cells lie between two ends. It shares nothing with
// the program that it checks.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const highs = await createRequire(import.meta.url)("highs")();

const term = (times, name) => `${times < 0 ? "-" : "+"} ${Math.abs(times)} ${name}`;

const unsure = (table) => {
  const rounded = [...table.shown.keys()].filter((cell) => table.shown[cell]);
  return new Set([...table.hidden, ...rounded]);
};

function constraints(table) {
  const variable = unsure(table);
  const lines = [];
  for (const sum of table.sums) {
    const left = [];
    let right = 0;
    for (const { cell, times } of sum.terms) {
      if (variable.has(cell)) left.push(term(times, `x${cell}`));
      else right -= times * table.values[cell];
    }
    if (left.length > 0) lines.push(`${left.join(" ")} ${sum.atMost ? "<=" : "="} ${right}`);
  }
  return lines;
}

function bounds(table) {
  const hidden = new Set(table.hidden);
  return [...unsure(table)].map((cell) => {
    const [least, most] = hidden.has(cell) ? [table.least[cell], table.most[cell] ?? "+inf"] : table.shown[cell];
    return `${least} <= x${cell} <= ${most}`;
  });
}

function optimum(goal, cell, rows, limits) {
  const model = `${goal}\n obj: x${cell}\nSubject To\n${rows.map((row, n) => ` c${n}: ${row}`).join("\n")}\nBounds\n ${limits.join("\n ")}\nEnd\n`;
  const solved = highs.solve(model);
  if (solved.Status === "Unbounded" || solved.Status === "Primal infeasible or unbounded") return null;
  if (solved.Status !== "Optimal") throw new Error(`${solved.Status}:\n${model}`);
  return solved.ObjectiveValue;
}

const inferred = JSON.parse(readFileSync(0, "utf8")).map((table) => {
  const rows = constraints(table);
  const limits = bounds(table);
  return table.hidden.map((cell) => (rows.length === 0
    ? [table.least[cell], table.most[cell] ?? null]
    : [optimum("Minimize", cell, rows, limits), optimum("Maximize", cell, rows, limits)]));
});
process.stdout.write(JSON.stringify(inferred));
