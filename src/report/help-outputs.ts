/** The reference pages of what a run writes: the CSV files and the file for the payroll system. */

export const OUTPUTS_PAGE = `outputs: how the CSV files of a period are written.

  outputs: { dialect: excel-ru, encoding: windows-1251 }

  dialect     a ready set of the keys below, each of which overrides it:
              key         unix (the default)   excel       excel-ru
              delimiter   comma                comma       semicolon
              encoding    utf-8                utf-8-bom   utf-8-bom
              decimal     point                point       comma
              line_ends   lf                   crlf        crlf
              quotes      needed               text        text
  delimiter   comma, semicolon, tab
  encoding    utf-8, utf-8-bom (with the mark by which spreadsheets know it), windows-1251
  decimal     point, comma
  line_ends   lf, crlf
  quotes      needed: around cells that need them; text: around every text, never a number

bonus run --dialect NAME stands in the place of the scheme's "dialect"; the scheme's other keys
still hold. manifest.json and the sentences in "why" and "message" keep the point.

A character that Windows-1251 does not have is a finding, and nothing is written. Text that a
spreadsheet would run as a formula gets a leading '. Amounts are never touched.

Personnel numbers are written as they are, zeros first. A spreadsheet that guesses makes 123 of
00123 when it opens a CSV file: in LibreOffice tick "Format quoted field as text", in Excel take
Data > From Text/CSV and choose Text for that column. Payroll systems read the file as it is.
`;

export const PAYROLL_PAGE = `payroll: one more file, as the payroll system wants it.

  payroll:
    file: payroll.csv
    rows: component
    encoding: windows-1251
    columns:
      - { header: Табельный номер, field: payroll_id }
      - { header: ФИО, field: name }
      - header: Вид начисления
        field: component
        values: { commission: Комиссия, team_plan: План отдела, adjustments: Разовая доплата }
      - { header: Сумма, field: amount }
      - { header: Период, field: period, format: MM.YYYY }
      - { header: Основание, field: reason, empty: Положение о премировании }

  file        a plain file name; the file stands beside payouts.csv
  rows        person (the default), or component: a row per person and component, and one per
              person and reason of adjustments
  columns     in order; each has a header, and one of
    field       payroll_id, employee, name, team, role, currency, period, first_day, last_day;
                with a row per person: earned, adjustments, payout;
                with a row per component: component, amount, reason (of an adjustment)
    amount_of   a component's id, with a row per person
    text        a fixed text
  format      of period, first_day, last_day: YYYY, YY, MM, DD, Q and signs between them
  values      words of the payroll system for our texts; for field: component all must be there
  empty       what stands where the field is empty
  dialect, delimiter, encoding, decimal, line_ends, quotes: see bonus help outputs; what is left
              out is as in the other files

Rows with nothing but zeros are left out. The columns must hold all of the payout, and the rows
are added up against it before anything is written. Everybody who has a row needs a payroll_id of
their own when the file has that column.
`;
