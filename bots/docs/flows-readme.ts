import { createTranslator } from '../../src/i18n/translate.ts'
import { sopMarkdown } from '../../src/sop/sheet/markdown.ts'
import { sops } from '../../flows/registry.ts'

const head = `# flows

What is said and decided, as data and pure functions: no platform, no database, no clock.

- \`intake/\`: the forms that open a case. A form is a list of questions; \`src/conversation\` asks them, takes corrections,
  goes back, reviews and resumes. To change one, change its list and its sentences (\`FORM-QUESTION-ask\`, \`-label\` …) in
  \`locales/\`; raise \`version\` when answers given to the old one cannot be read by the new one.
- \`forms/\`: what the buttons of the staff ask for: reasons, documents, grounds.
- \`sop/\`: the agency's SOPs. A definition is the only source of the buttons, of who may press them, of the time allowed,
  of the sheets below and of the exhaustive tests. To add one, write its file, name it in \`sop/catalogue.ts\`, and give its
  lanes, steps and actions their words in \`locales/\`; \`npm test\` says what is missing. Raise \`version\` when open cases
  cannot go on as they are.
- \`registry.ts\`: all of them by name.

The tables below are made from the definitions by \`npm run docs:sop\`; a test fails when they are stale. The same sheets as
pictures and on paper: \`npm run -s loket -- sop permohonan\`.
`

/** `flows/README.md` as the definitions have it now. */
export function flowsReadme(): string {
  const translator = createTranslator()
  const tables = [...sops.values()].map((sop) =>
    sopMarkdown(sop, (key, args) => translator.t('id', key, args)),
  )
  return `${[head.trimEnd(), ...tables].join('\n\n')}\n`
}
