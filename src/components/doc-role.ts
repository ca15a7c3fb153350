/** Roles of DPUB-ARIA. Astro’s types know the roles of ARIA alone, so these pass as one of them. */
const role = (name: string) => ({ role: name as 'note' });

export const docRole = {
  noteref: role('doc-noteref'),
  footnote: role('doc-footnote'),
  backlink: role('doc-backlink'),
} as const;
