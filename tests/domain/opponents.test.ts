import { insurersAgainst, opponentsOf } from '../../shared/case';
import { aCase, driver, rider } from '../builders/case';

const passenger = rider({
  id: 'party-zhao' as never,
  kind: 'passenger',
  vehicle: 'vehicle-car',
  fault: 'none',
});
const owner = driver({ id: 'party-owner' as never, kind: 'owner', fault: 'unknown' });
const all = [rider(), driver(), owner, passenger];
const against = (own: (typeof all)[number]) => opponentsOf(own, all).map((p) => p.id);

describe('against whom a person may turn', () => {
  test('the injured rider turns against driver and owner of the car, not against its passenger', () => {
    expect(against(rider())).toEqual(['party-li', 'party-owner']);
  });

  test('the driver turns against the rider, not against the owner of his own car', () => {
    expect(against(driver())).toEqual(['party-wang']);
  });

  test('a passenger turns also against the driver with whom he rode', () => {
    expect(against(passenger)).toEqual(['party-wang', 'party-li', 'party-owner']);
  });

  test('the family turns against the living, never against the one it lost nor against its own', () => {
    const dead = rider({ harm: 'death' });
    const kin = (id: string) =>
      rider({ id: id as never, kind: 'family', harm: 'none', vehicle: undefined as never });
    const [son, daughter] = [kin('party-son'), kin('party-daughter')];
    const people = [dead, driver(), son, daughter];
    expect(opponentsOf(son, people).map((p) => p.id)).toEqual(['party-li']);
    expect(opponentsOf(driver(), people).map((p) => p.id)).toEqual(['party-son', 'party-daughter']);
  });

  test('the insurers of the others are turned against with them, each once', () => {
    const { vehicles } = aCase();
    const names = vehicles.flatMap(({ policies }) => policies.map((one) => one.insurer.name));
    expect(insurersAgainst(rider(), vehicles)).toEqual([...new Set(names)]);
    expect(insurersAgainst(driver(), vehicles)).toEqual([]);
  });
});
