/** Kinds of staff and posts as reports print them → the last part of their concepts' ids. */
export const STAFF_KINDS: Readonly<Record<string, string>> = {
  行政: 'administrative',
  公务员: 'administrative',
  事业: 'institution',
  参公: 'civil_servant_like',
  工勤: 'worker',
}
