// What pages are validated against: all that html-validate recommends. Where a
// rule is set otherwise, the reason stands beside it.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Search engines shorten long titles. Indicators keep their full names, by
    // which readers tell windows and bookmarks apart.
    "long-title": "off",
    // Any id without spaces is valid HTML. Those of footnotes are goldmark's
    // own: "fn:1".
    "valid-id": ["error", { relaxed: true }],
    // A list may be named (WAI-ARIA 1.2): the keys of tables are.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // The box that a wide table scrolls in is a region with a name but no
    // section of the text: it has no heading, and holds nothing but the table.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // Safari forgets the roles of a table that is shown as cards (WebKit bug
    // 257458), so that the layouts name them.
    "no-redundant-role": "off",
  },
};
