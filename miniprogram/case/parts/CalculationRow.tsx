import { calculationApi } from '@shared/calculation';
import type { CaseView } from '@shared/case';
import { useLoaded } from '@phone/lib';
import { Amount, List, Row, Section } from '@phone/ui';
import { openOf } from '../logic/links';

/** The latest saved calculation of the case; without one, the way to make it. Nothing for those not at the table. */
export function CalculationRow({ view }: { readonly view: CaseView }) {
  const saved = useLoaded(calculationApi.list, { caseId: view.id });
  if (!saved.value) return null;
  const latest = [...saved.value.rows].sort((a, b) => b.at.localeCompare(a.at))[0];
  return (
    <Section>
      <List>
        {latest ? (
          <Row
            label="算出来，一共该赔"
            sub={latest.title}
            onTap={() => openOf('result', view.id, { id: latest.id })}
          >
            <Amount value={latest.total} size="big" />
          </Row>
        ) : (
          <Row
            icon="calc"
            label="算一算能赔多少"
            sub="案子里有的，不用再填"
            onTap={() => openOf('calculation', view.id)}
          />
        )}
      </List>
    </Section>
  );
}
