import { View } from '@tarojs/components';
import { useState } from 'react';
import { faultOf, partyIdOf, type AccidentDeskFile } from '@shared/accident';
import { faultNames, harmNames } from '@shared/case';
import { Button, Panel, Table, Tag } from '@phone/ui';
import { insurerShort, partyKindNames } from '../../logic/words';
import { ContactDialog } from './ContactDialog';

type Party = AccidentDeskFile['facts']['parties'][number];

/** 当事人 with vehicle, insurance and responsibility; numbers only for a purpose that is written down. */
export function PeoplePanel({ file }: { readonly file: AccidentDeskFile }) {
  const [asked, setAsked] = useState<Party>();
  const { facts, finding, caseId } = file;
  return (
    <View className="mt-4">
      <Panel title="当事人" bare>
        <Table
          label="当事人"
          rows={facts.parties}
          keyOf={(party) => party.ref}
          columns={[
            {
              head: '姓名',
              width: 'minmax(0, 1.1fr)',
              cell: (party) => <Who party={party} facts={facts} />,
            },
            { head: '证件和手机', width: '170px', cell: (party) => <Numbers party={party} /> },
            {
              head: '车和保险',
              width: 'minmax(0, 1.3fr)',
              cell: (party) => <Ride party={party} file={file} />,
            },
            {
              head: '责任',
              width: '92px',
              // a family bears no fault of its own
              cell: (party) =>
                party.kind === 'family' ? (
                  '不涉及'
                ) : (
                  <Tag tone="primary">
                    {finding ? faultNames[faultOf(party, finding)] : '待认定'}
                  </Tag>
                ),
            },
            {
              head: '联系',
              width: '92px',
              cell: (party) => (
                <Button
                  variant="quiet"
                  small
                  label={`看 ${party.name} 的号码`}
                  onTap={() => setAsked(party)}
                >
                  看号码
                </Button>
              ),
            },
          ]}
        />
      </Panel>
      {asked ? (
        <ContactDialog
          key={asked.ref}
          caseId={caseId}
          party={partyIdOf(caseId, asked.ref)}
          name={asked.name}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </View>
  );
}

type WithFacts = { readonly party: Party; readonly facts: AccidentDeskFile['facts'] };

function Who({ party, facts }: WithFacts) {
  const dead = facts.parties.find((p) => p.ref === party.familyOf);
  const role = dead ? `${dead.name}的${party.relation ?? '亲属'}` : partyKindNames[party.kind];
  const harm = party.harm === 'none' ? '' : `，${party.injury ?? harmNames[party.harm]}`;
  return (
    <>
      <View className="text--strong">{party.name}</View>
      <View className="table__sub">{role + harm}</View>
    </>
  );
}

function Numbers({ party }: { readonly party: Party }) {
  return (
    <>
      <View className="text--num">{party.idNumber}</View>
      {party.phone ? (
        <View className="table__sub text--num">{party.phone}</View>
      ) : party.harm === 'death' ? null : (
        <View className="text--late">没有手机号，通知发不到</View>
      )}
    </>
  );
}

function Ride({ party, file }: { readonly party: Party; readonly file: AccidentDeskFile }) {
  const { facts, insurers } = file;
  const insurerWord = (id: string) => insurerShort(insurers.find((i) => i.id === id)?.name ?? id);
  const vehicle = facts.vehicles.find((v) => v.ref === party.vehicle);
  if (!vehicle) return <View className="text--sub">没有车</View>;
  const trailers = facts.vehicles.filter((v) => v.trailerOf === vehicle.ref);
  return (
    <>
      <View>{vehicle.plate ? `${vehicle.plate} ${vehicle.description}` : vehicle.description}</View>
      {trailers.map((trailer) => (
        <View
          key={trailer.ref}
          className="table__sub"
        >{`挂车 ${trailer.plate ?? ''} ${trailer.description}`}</View>
      ))}
      {[vehicle, ...trailers].flatMap((v) =>
        v.policies.map((policy) => (
          <View key={policy.number} className="table__sub">
            {`${insurerWord(policy.insurer)} ${policy.cover === 'compulsory' ? '交强' : `三者 ${(policy.limit ?? 0) / 1_000_000} 万`}`}
          </View>
        )),
      )}
      {vehicle.kind === 'motor' && vehicle.policies.length === 0 ? (
        <View className="text--late">没有填保险</View>
      ) : null}
      {vehicle.kind === 'non-motor' ? <View className="table__sub">不用保险</View> : null}
    </>
  );
}
