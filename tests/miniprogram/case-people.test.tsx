import { render, screen } from '@testing-library/react';
import { People } from '@phone/case/parts/People';
import { driver, rider } from '../builders/case';
import { wangsView } from './case-views';

describe('who is in the case', () => {
  it('waits for whoever has not come in, and not for one who died; his family bears no fault', () => {
    const son = {
      ...rider(),
      id: 'party-son' as never,
      kind: 'family' as const,
      name: '王小军',
      harm: 'none' as const,
    };
    render(
      <People view={wangsView([], [], { parties: [rider({ harm: 'death' }), driver(), son] })} />,
    );
    expect(screen.getAllByText('还没进来')).toHaveLength(2);
    expect(screen.getByText('骑车，去世 · 次要责任')).toBeTruthy();
    expect(screen.getByText('死者家属')).toBeTruthy();
  });
});
