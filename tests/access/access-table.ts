import { accidentTransitions } from '../../shared/accident';
import { caseTransitions } from '../../shared/case';
import { claimTransitions } from '../../shared/claim';
import { evidenceTransitions, reviewTransitions } from '../../shared/evidence';
import type { Access, Endpoint, Relation, Role } from '../../shared/kernel';
import { mediationTransitions } from '../../shared/mediation';
import { cloudFunctions } from '../../functions/functions';

type Row = { readonly from: readonly string[]; readonly label: string; readonly by: Access };
const tables: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  accident: accidentTransitions,
  case: caseTransitions,
  evidence: { ...evidenceTransitions, ...reviewTransitions },
  mediation: mediationTransitions,
  claim: claimTransitions,
};

const columns: readonly Role[] = [
  'party',
  'helper',
  'insurer',
  'police',
  'mediator',
  'clerk',
  'judge',
  'supervisor',
];
const words: Readonly<Record<Relation, string>> = {
  own: 'own',
  assigned: 'assigned',
  'same-office': 'office',
  unrelated: 'desk',
  revoked: 'former',
};

const intro = `# Who may do and see what

Printed from the transition tables and the endpoints by \`npm run docs:access\`; a test keeps it current, and
\`tests/access\` tries every cell over HTTP: role × action × state × relation. Whoever is not listed may not.

- **own**: a party of this case, or a helper (亲友代办、代理人) of one. A helper also needs the scope in the column *scope*,
  granted by the party and not run out; without a scope a helper may not at all.
- **assigned**: the case is in this person's hands or in his office's. **office**: another mediator of the same committee.
- **desk**: any signed-in person of this role, before one case is named. **former**: a helper whose time is over.
- **open in**: the states in which the action is open; elsewhere the answer is 409 \`not-open-now\` with what is open.
- A kept calculation (理赔计算单) is listed and read by the side that saved it (a party with its helpers, or an office), and
  by everybody with a mark in its row once it lies on the table of a mediation; before that it is not found, and only
  that side puts it there.
- **reveals**: personal data of others that this call shows; each such read leaves a line that the person can see.

Nobody logged in gets 401, whoever has no part in the case 404 as if there were none, whoever has a part but not this one 403.
`;

/** docs/access.md as it must read for the tables and endpoints of now. */
export function accessTable(): string {
  return [intro, ...cloudFunctions.map(section), systemOnly(), ''].join('\n');
}

function section(fn: (typeof cloudFunctions)[number]): string {
  const endpoints = fn.handlers.map((handler) => handler.endpoint);
  const head = ['call', 'what', 'scope', ...columns, 'open in', 'reveals'];
  const lines = endpoints.filter((one) => one.on !== 'public').map((one) => rowOf(fn.name, one));
  const open = endpoints.filter((one) => one.on === 'public').map((one) => `\`${one.name}\``);
  return [
    `## ${fn.name}\n`,
    ...(lines.length > 0 ? [line(head), line(head.map(() => '---')), ...lines] : []),
    ...(open.length > 0
      ? [`${lines.length > 0 ? '\n' : ''}Without login: ${open.join(', ')}.`]
      : []),
    '',
  ].join('\n');
}

function rowOf(capability: string, endpoint: Endpoint): string {
  const row = tables[capability]?.[endpoint.name.slice(capability.length + 1)];
  const what = row?.label ?? (endpoint.kind === 'read' ? 'read' : 'act');
  const cells = columns.map((role) =>
    (endpoint.by[role] ?? []).map((relation) => words[relation]).join(', '),
  );
  const states = row ? row.from.join(', ') : '';
  return line([
    `\`${endpoint.name}\``,
    what,
    [endpoint.scope ?? ''].flat().join(' / '),
    ...cells,
    states,
    (endpoint.reveals ?? []).join(', '),
  ]);
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Rows that no person can call. */
function systemOnly(): string {
  const rows = Object.entries(tables).flatMap(([capability, table]) =>
    Object.entries(table).flatMap(([action, { by, label, from }]) =>
      by.system
        ? [
            `- \`${capability}/${action}\` (${label}) from ${from.join(', ')}${Object.keys(by).length === 1 ? ', by nobody else' : ''}`,
          ]
        : [],
    ),
  );
  return ['## What the system does by itself\n', ...rows].join('\n');
}
