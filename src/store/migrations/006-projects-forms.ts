/** What the forms of projects tell: whose indicator it is where it is not the unit's, and each project's own score. */
import type { Migration } from './migration.ts'

export const projectsForms: Migration = {
  number: 6,
  name: 'projects-forms',
  statements: ({ real, text }) => [
    `alter table indicators add column project ${text}`,
    `alter table projects add column score ${real}`,
  ],
}
