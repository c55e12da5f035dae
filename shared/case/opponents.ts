import type { Fault, Party, PartyKind } from './model';

type Person = {
  readonly id: string;
  readonly kind: PartyKind;
  readonly fault: Fault;
  readonly harm: Party['harm'];
  readonly vehicle?: string | undefined;
};

/**
 * Against whom a person may turn for damages: everybody else who is not free of fault. Who drove, rode or owned a
 * vehicle is one side with the others of it; its passengers, and the family of one who died, are not.
 * Nobody turns against the dead, but against their family; nor do families against one another.
 */
export function opponentsOf<P extends Person>(own: Person, all: readonly P[]): P[] {
  const ofVehicle = own.kind === 'driver' || own.kind === 'owner' || own.kind === 'rider';
  return all.filter(
    ({ id, kind, fault, harm, vehicle }) =>
      id !== own.id &&
      harm !== 'death' &&
      !(own.kind === 'family' && kind === 'family') &&
      fault !== 'none' &&
      !(ofVehicle && own.vehicle !== undefined && vehicle === own.vehicle),
  );
}

type Insured = {
  readonly id: string;
  readonly policies: readonly { readonly insurer: { readonly name: string } }[];
};

/** The insurers of everybody else's vehicles by name, each once: they pay first (民法典 1213). */
export function insurersAgainst(
  own: { readonly vehicle?: string | undefined },
  vehicles: readonly Insured[],
): string[] {
  const others = vehicles.filter(({ id }) => id !== own.vehicle);
  return [...new Set(others.flatMap(({ policies }) => policies.map((p) => p.insurer.name)))];
}
