/** The reference page of what a statement shows, and to whom. */

export const STATEMENT_PAGE = `statement: a page for each person that shows how their payout came to be.

  bonus statement [EMPLOYEE] --out statements

writes statements/2026-10/, a page of HTML for each person of payouts.csv and index.html, which
lists them and names no amount. A page needs nothing but itself: no script, nothing to load. It
is printed from a browser on A4 and needs no colour. Hand out the page of a person, not the
directory: whoever has the directory has everybody's.

On a page, in this order:
  what is paid            the parts of the payout, and why each is what it is
  attainment              the person's plans, and those of windows that a part depends on
  team                    on a head's page: who attained and who earns what, with why
  deals                   the lines that count for the person: what each adds to plans and
                          components, and what it pays
  not paid                lines that pay nothing, and why: held, not credited yet
  how it was calculated   every number down to the inputs, as bonus explain prints it

On a head's page the deals stand by who is paid for them, so that all can be added up again: the
lines to the sum above them, and these sums to the team's. Handed-over lines and shared ones
stand apart from a rep's own. Numbers that are the same in every line have one column with all
their names. "pays" is what a line pays, whoever is paid.

A head reads what the people of the headed team earn, for that is what a head answers for. Nobody
else reads it: where a person's pay depends on what colleagues earn or share (override, pool), the
page has the sum and names no colleague and no colleague's amount. Deals that count through the
team's plan or sales are there with their revenue, also those of colleagues: they are sales, not
pay. bonus explain is the clerk's and shows everything.
`;
