import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { calculationApi } from '@shared/calculation';
import type { Refusal } from '@shared/kernel';
import type { CalculationFacts } from '@shared/law/compensation';
import {
  call,
  goLogin,
  moneyText,
  open,
  param,
  replace,
  stampText,
  useLoaded,
  useSession,
} from '@phone/lib';
import {
  Await,
  Button,
  Buttons,
  Empty,
  List,
  Page,
  PageHead,
  Refused,
  Row,
  Section,
} from '@phone/ui';
import { keepFacts, readFacts } from '../logic/facts-store';
import { carriedFacts } from '../parts/CarryInto';

/** The calculations of one case: those that are kept, and a new one with what the case knows filled in. */
export default function CaseCalculationsPage() {
  const { params } = useRouter();
  const [caseId, id] = [param(params, 'caseId'), param(params, 'id')];
  const me = useSession()?.me;
  useEffect(() => {
    if (id) replace('calculation/result', { caseId, id });
  }, [caseId, id]);
  const kept = useLoaded(calculationApi.list, me && caseId ? { caseId: caseId } : undefined);
  if (!me) {
    return (
      <Page title="计算单">
        <Empty icon="person" title="登录后接着办" text="案子里的计算单，登录就能看到。">
          <Button block onTap={goLogin}>
            去登录
          </Button>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title="计算单" onHelper={me.staff ? undefined : () => open('case/helpers', { caseId })}>
      <PageHead title="该赔多少，算清楚再谈" lead="案子里有的，不用再填。" />
      <NewOne caseId={caseId} />
      <Section title="存着的">
        <Await of={kept}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="calc" title="还没有计算单" text="算好存下来，调解时就能摆上桌。" />
            ) : (
              <List label="计算单">
                {rows.map((row) => (
                  <Row
                    key={row.id}
                    label={row.title}
                    sub={`${stampText(row.at)} · 损失合计`}
                    value={moneyText(row.total)}
                    strong
                    onTap={() => open('calculation/result', { caseId, id: row.id })}
                  />
                ))}
              </List>
            )
          }
        </Await>
      </Section>
    </Page>
  );
}

function NewOne({ caseId }: { readonly caseId: string }) {
  const [refusal, setRefusal] = useState<Refusal>();
  const [before] = useState(() => readFacts(caseId));
  const [loose] = useState(() => readFacts(''));
  const start = async () => {
    const filled = await call(calculationApi.prefill, { caseId: caseId });
    if (!filled.ok) return setRefusal(filled.error);
    keepFacts(caseId, filled.value.input as CalculationFacts);
    open('calculation/details', { caseId });
  };
  const carry = async (facts: CalculationFacts) => {
    const carried = await carriedFacts(caseId, facts);
    if ('refusal' in carried) return setRefusal(carried.refusal);
    keepFacts(caseId, carried.facts);
    open('calculation/result', { caseId });
  };
  return (
    <>
      <Refused refusal={refusal} />
      <Buttons>
        <Button block icon="calc" onTap={start}>
          新算一份
        </Button>
        {before ? (
          <Button block variant="secondary" onTap={() => open('calculation/details', { caseId })}>
            接着上次没存的
          </Button>
        ) : null}
        {loose ? (
          <Button block variant="secondary" onTap={() => carry(loose)}>
            用我没登录时算的
          </Button>
        ) : null}
      </Buttons>
    </>
  );
}
