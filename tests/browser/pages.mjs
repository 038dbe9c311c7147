// The pages that every visitor may meet, and the languages in which they meet them.
export const languages = ["en", "es", "pt", "fr", "ht"];

export const pages = [
  "/",
  "/members",
  "/members/GTM",
  "/members/HND",
  "/members/USA",
  "/commitments",
  "/commitments?member=COL&delivery=limited",
  "/commitments?q=zzzz",
  "/commitments/C002",
  "/commitments/C021",
  "/commitments/C049",
  "/commitments/C094",
  "/pillars",
  "/packages",
  "/meetings",
  "/methods",
  "/sources",
  "/sources/R001",
  "/unknown",
  "/search?q=nicaragua",
  "/about",
  "/data",
  "/?on=2024-05-07",
  "/no-such-page",
];
