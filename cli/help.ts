/** What `--help` says, by command; '' is that of the command itself. */
export const help: Record<string, string> = {
  '': `Usage: bedside <command> …

Commands
  import     Turns quizzes, FAQs, lists and glossaries of other systems into Bedside's JSON or HTML
  check      Gives authors advice on every widget in files and folders
  forms      Says under which forms each word of a glossary is found in text
  template   Writes a table (CSV) to fill in, for import

bedside <command> --help says more.`,
  import: `Usage: bedside import FILE… [--to json|html|marker] [--as FAMILY] [--out FILE]

  --to json|html|marker   What to write: JSON for src="…" (plain text only), the widget's own tag with
                          HTML, or a heading with a marker, in blocks for the WordPress editor. json
                          unless told otherwise
  --as FAMILY             faq, quiz, checklist, questions or glossary, where a file could be several
  --out FILE              Where to; standard output unless told otherwise

Reads                     with these limits
  GIFT .gift .txt         multiple choice, true/false; no pairs, numbers, short answers, essays
  Aiken .txt              all of it
  Markdown quiz .md       headings with [x] lists, quotations as hints and feedback
  Moodle XML .xml         multiple choice, true/false, ordering
  QTI 1.2 .xml .zip       multiple choice, multiple answer, true/false (Canvas, Blackboard)
  QTI 2.1, 2.2, 3 .xml .zip   choice and order; in a package in the order of its test
  H5P .h5p .json          multiple choice, true/false, question set, single choice set; accordion
                          (FAQ), dialog cards (glossary); columns and books are looked through
  SurveyJS .json          radiogroup, checkbox, dropdown, boolean, ranking, with correctAnswer
  CSV, TSV .csv .tsv      named columns; “bedside template faq” writes a table to fill in
  Bedside .json .html     its own JSON and pages, to turn one into the other
  Word .docx              headings, lists, bold, links, tables; read like a page
  Pages .html             saved pages and Google Docs: Bedside's own markup; headings, lists and dl;
                          FAQ and glossary plugins. Not what a script draws later
  WordPress export .xml   FAQs and glossaries of the usual plugins, read as a stream
  TBX, SKOS .xml .rdf .json   terms and definitions, one entry a language
  Lists of words .json    objects with a term and a definition each
  MediaWiki .wiki         definition lists (; term : definition), {{term}} {{defn}}, * '''term''' – …

Up to 32 MB a file (a WordPress export: 2 GB), text as UTF-8. Files of media are named, not copied.
What cannot be carried over is listed on standard error, item by item; a summary is the last line.
Exit status: 0 everything was carried over, 1 something was not, 2 an input could not be read.`,
  check: `Usage: bedside check FILE|FOLDER|GLOB… [--format text|json|github|sarif] [--overdue MONTHS]
                     [--lang LANG] [--out FILE]

Advice for authors on every widget in pages (.html, .htm), Bedside JSON (.json) and folders of them:
what cannot be read; ids that clash or will not last; links and passages that lead nowhere; pictures
without words; missing explanations and feedback; options that give themselves away; negatives;
questions about the reader's own symptoms; markers that do nothing or swallow a page; items in one
language only; reading grade (English, Spanish, French, German, Italian, Portuguese); review dates.

  --format            text: “file:place: advice”; json; github: annotations; sarif: code scanning
  --overdue MONTHS    Also names reviews that are older than this, and widgets without one
  --lang LANG         Language of files that name none; else it is told by their words
  --out FILE          Where to; standard output unless told otherwise

Pages without widgets have nothing to advise on. Other JSON in folders is passed over.
Exit status: 0 no advice, 1 some, 2 an input could not be read.`,
  forms: `Usage: bedside forms GLOSSARY [TEXT…] [--lang LANG] [--format text|json] [--write] [--out FILE]

For translators and editors: the forms under which each name in a glossary is found in running text,
and names that are never found. GLOSSARY is anything that import reads a glossary from. Forms are
what the rules of the language take for the word; a form that you miss wants a name of its own (a
further <dt>, an alias). Irregular forms, and what is written onto a word (the, and, of in Arabic
and Hebrew), are not listed.

  TEXT                Pages (.html) and texts (.txt, .md): says instead how often each word stands in
                      them, in which forms, and which words stand nowhere
  --lang LANG         Language of a list that names none; else it is told by its words
  --format            text: “file:entry 3: …”; json
  --write             Writes the forms into the glossary as further names (<dt>, aliases), into --out where
                      that is given; all else stays as it is. For pages with a <dl> and JSON of Bedside.
                      No possessives, no words of every day. Read them: not each need be a word
  --out FILE          Where to; standard output unless told otherwise

Exit status: 0 each name can be found (--write: each entry was written), 1 some are never found, 2 an input could not be read.`,
  template: `Usage: bedside template faq|quiz|checklist|questions|glossary

Writes a table (CSV) with the columns that “bedside import” reads, and one example row. Several values
in one cell stand apart by “|”; “right” names options by number, letter or their words; a line break
begins a paragraph. Save it as CSV UTF-8.`,
};
