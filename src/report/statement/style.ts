/**
 * How a statement looks: black on white, on A4, in the reader's own fonts. Nothing depends on a
 * colour or on a background, which printers leave out; no text is smaller than 9 points.
 */
export const STYLE = `
@page { size: A4; margin: 16mm 17mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
* { box-sizing: border-box; }
html { color: #111; background: #fff; font: 10pt/1.45 "Segoe UI", "Helvetica Neue", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; }
body { margin: 0 auto; max-width: 176mm; padding: 14mm 0; }
h1, h2, h3, p, ul, dl, dd { margin: 0; }
h1 { font-size: 22pt; font-weight: 600; line-height: 1.15; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { font-size: 13pt; font-weight: 600; margin: 9mm 0 2.5mm; break-after: avoid; overflow-wrap: anywhere; }
h3 { font-size: 10pt; font-weight: 600; margin: 5mm 0 1.5mm; break-after: avoid; overflow-wrap: anywhere; }
.kind { font-size: 9pt; letter-spacing: 0.08em; text-transform: uppercase; color: #444; margin-bottom: 1.5mm; }
header { display: flex; justify-content: space-between; align-items: flex-end; gap: 10mm; border-bottom: 1.5pt solid #111; padding-bottom: 5mm; }
header .about { color: #333; margin-top: 1.5mm; overflow-wrap: anywhere; }
.payout { text-align: right; white-space: nowrap; }
.payout strong { display: block; font-size: 24pt; font-weight: 600; line-height: 1.15; letter-spacing: -0.01em; }
.payout .currency { font-size: 12pt; font-weight: 400; letter-spacing: 0; }
.variant { border: 1.5pt solid #111; padding: 3mm 4mm; margin-top: 5mm; overflow-wrap: anywhere; }
.variant ul { padding-left: 5mm; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: baseline; font-weight: 400; padding: 1.1mm 2.2mm 1.1mm 0; border-bottom: 0.5pt solid #bbb; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 9pt; color: #333; border-bottom: 0.75pt solid #111; vertical-align: bottom; overflow-wrap: normal; }
thead .number { white-space: normal; }
thead th.group { text-align: center; border-bottom: 0.5pt solid #bbb; }
.number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.plain { white-space: nowrap; overflow-wrap: normal; }
tbody.seat tr:first-child th, tbody.seat tr:first-child td { padding-top: 3mm; font-weight: 600; border-bottom-color: #666; }
tbody.seat tr:first-child { break-after: avoid; }
tbody.sum th, tbody.sum td { border-top: 0.75pt solid #111; border-bottom: 1.5pt solid #111; font-weight: 600; }
.amounts thead th:first-child { width: 38mm; }
.amounts th.part { padding-left: 4mm; }
.attainment tbody th, .attainment tbody td { vertical-align: middle; }
.why, .note { font-size: 9pt; color: #333; }
tr.noted th, tr.noted td { border-bottom: 0; }
tr.noted { break-after: avoid; }
.deals { font-size: 9pt; }
.deals th, .deals td { padding: 0.7mm 1.6mm 0.7mm 0; }
.deals th:last-child, .deals td:last-child { padding-right: 0; }
.deals tr.noted th, .deals tr.noted td { padding-bottom: 0; }
.deals td.note { padding: 0 0 0.7mm 4mm; }
.deals .owner { min-width: 17mm; }
.deals + .deals, .folded + .deals { margin-top: 5mm; }
.listed tbody { break-inside: avoid; }
.listed .payee th, .listed .payee td { padding-top: 2mm; font-weight: 600; border-bottom-color: #666; }
.folded { columns: 2; column-gap: 5mm; }
.folded .deals { line-height: 1.3; }
.folded .deals thead th { line-height: 1.1; }
.folded .deals th, .folded .deals td { padding: 0.5mm 1.2mm 0.5mm 0; }
.folded .deals .payee th, .folded .deals .payee td { padding-top: 2mm; }
.folded .deals tr.noted th, .folded .deals tr.noted td { padding-bottom: 0; }
.folded .deals td.note { padding: 0 0 0.5mm 3mm; }
.folded .deals th:last-child, .folded .deals td:last-child { padding-right: 0; }
.bar { width: 62mm; padding-top: 0; padding-bottom: 0; vertical-align: middle; }
.bar svg { display: block; }
.working { list-style: none; padding: 0; }
.working ul { list-style: none; padding-left: 4mm; margin-left: 0.7mm; border-left: 0.5pt solid #999; }
.working li { margin-top: 0.8mm; overflow-wrap: anywhere; }
.line { break-inside: avoid; }
.strong { font-weight: 600; }
.remarks { margin-top: 4mm; }
footer { margin-top: 10mm; padding-top: 2mm; border-top: 0.5pt solid #999; font-size: 9pt; color: #444; overflow-wrap: anywhere; }
a { color: inherit; }
@media screen and (max-width: 190mm) { body { padding: 6mm 5mm; } .folded { columns: 1; } }
@media print { body { max-width: none; padding: 0; } }
`;
