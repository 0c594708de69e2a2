/** What an element of any name is in a table: by its role (ARIA) or by its style (display: table-row). */

const ROLES: Readonly<Record<string, string>> = {
  ...{ table: 'table', grid: 'table', treegrid: 'table', rowgroup: 'tbody', row: 'tr' },
  ...{ cell: 'td', gridcell: 'td', columnheader: 'th', rowheader: 'th' },
}
const DISPLAYS: Readonly<Record<string, string>> = {
  ...{ table: 'table', 'inline-table': 'table', 'table-row': 'tr', 'table-cell': 'td' },
  ...{ 'table-row-group': 'tbody', 'table-header-group': 'thead', 'table-footer-group': 'tfoot' },
}

/** The element of a table that another element stands for; undefined for none. */
export function tableRole(attributes: Readonly<Record<string, string>>): string | undefined {
  const display = /(?:^|;)\s*display\s*:\s*([\w-]+)/i.exec(attributes.style ?? '')?.[1]?.toLowerCase()
  return ROLES[attributes.role?.toLowerCase() ?? ''] ?? DISPLAYS[display ?? '']
}
