import { headOf, toJson, type ExportFile } from './export-file.ts';

/** The citation audit as data: every citation as printed, and what is derived from them. */
export const auditJson: ExportFile = {
  name: 'audit.json',
  title: 'Citation audit',
  says: 'Every in-text citation as printed with the work it resolves to, what differs from the list, counts by section and year, corrections to the list.',
  format: 'JSON',
  mime: 'application/json',
  make: (source) => toJson({ ...headOf(source, '/exports/audit.json'), audit: source.audit }),
};
