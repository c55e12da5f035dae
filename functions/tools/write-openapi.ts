import { writeFileSync } from 'node:fs';
import { openApiText } from './openapi';

/** `npm run docs:openapi`: writes the description again after a change of the contract. */
writeFileSync('docs/openapi.json', openApiText());
process.stdout.write('docs/openapi.json\n');
