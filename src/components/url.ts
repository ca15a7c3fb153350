/** Addresses of this site under its base path. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a path from the site's root: `/read/discussion/#p4` → `/base/read/discussion/#p4`. */
export const url = (path: string): string => base + path;
