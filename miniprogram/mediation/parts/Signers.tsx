import type { AgreementView } from '@shared/mediation';
import { stampText } from '@phone/lib';
import { Card, Person, Section, Tag } from '@phone/ui';

const ways = { screen: '手机签', paper: '纸上签', seal: '盖章' } as const;

/** 谁签了: the last one brings the agreement into force. */
export function Signers({ agreement }: { readonly agreement: AgreementView }) {
  return (
    <Section title="谁签了" aside="签完最后一个才生效">
      <Card>
        {agreement.signers.map((signer) => (
          <Person
            key={signer.seat}
            name={signer.name}
            you={signer.you}
            office={!signer.seat.startsWith('party:')}
            {...(signer.signedAt
              ? { role: `${stampText(signer.signedAt)} ${signer.on ? ways[signer.on] : ''}` }
              : {})}
            end={
              signer.signedAt ? (
                <Tag tone="done" icon="check">
                  已签
                </Tag>
              ) : signer.you ? (
                <Tag tone="turn">轮到您</Tag>
              ) : (
                <Tag>等着</Tag>
              )
            }
          />
        ))}
      </Card>
    </Section>
  );
}
