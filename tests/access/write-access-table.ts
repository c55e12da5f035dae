import { writeFileSync } from 'node:fs';
import { accessTable } from './access-table';

/** Writes docs/access.md again after a change of a table or an endpoint; `access-table.test.ts` keeps it current. */
writeFileSync('docs/access.md', accessTable());
process.stdout.write('docs/access.md\n');
