import { View } from '@tarojs/components';
import { Button, Field, Link, Notice, Panel, SegmentField } from '@phone/ui';
import { emptyParty, nextRef, type PartyDraft } from '../../logic/form';
import { harms, partyKinds } from '../../logic/words';
import { picked } from '../../logic/picked';
import type { SectionProps } from './PlaceSection';

/** 当事人: everybody in the accident, and the family of the dead. */
export function PeopleSection({ draft, set, errors }: SectionProps) {
  const { parties } = draft;
  const add = () =>
    set('parties', [
      ...parties,
      emptyParty(
        nextRef(
          parties.map((p) => p.ref),
          'party',
        ),
      ),
    ]);
  return (
    <Panel
      title="当事人"
      aside={
        <Link sub onTap={add}>
          加一个人
        </Link>
      }
    >
      {errors['accident.parties'] ? (
        <Notice tone="late">{errors['accident.parties']}</Notice>
      ) : null}
      {parties.map((party, at) => (
        <PartyFields
          key={party.ref}
          party={party}
          draft={draft}
          error={(field) => errors[`accident.parties.${at}.${field}`]}
          onChange={(next) =>
            set(
              'parties',
              parties.map((p) => (p.ref === party.ref ? next : p)),
            )
          }
          onRemove={
            parties.length > 1
              ? () =>
                  set(
                    'parties',
                    parties.filter((p) => p.ref !== party.ref),
                  )
              : undefined
          }
        />
      ))}
    </Panel>
  );
}

type PartyFieldsProps = {
  readonly party: PartyDraft;
  readonly draft: SectionProps['draft'];
  readonly error: (field: string) => string | undefined;
  readonly onChange: (party: PartyDraft) => void;
  readonly onRemove: (() => void) | undefined;
};

function PartyFields({ party, draft, error, onChange, onRemove }: PartyFieldsProps) {
  const put = (field: keyof PartyDraft) => (text: string) => onChange({ ...party, [field]: text });
  const vehicles = draft.vehicles.map((v) => ({
    value: v.ref,
    label: v.plate || v.description || v.ref,
  }));
  const dead = draft.parties
    .filter((p) => p.harm === 'death' && p.ref !== party.ref)
    .map((p) => ({ value: p.ref, label: p.name || p.ref }));
  const rides = ['driver', 'rider', 'owner', 'passenger'].includes(party.kind);
  return (
    <View className="acc-item">
      <View className="acc-item__head">
        <View className="text--strong">{`${party.ref}　${party.name}`}</View>
        {onRemove ? (
          <Button variant="quiet" small label={`删掉 ${party.ref} ${party.name}`} onTap={onRemove}>
            删掉
          </Button>
        ) : null}
      </View>
      <SegmentField
        label={`${party.ref} 是谁`}
        options={partyKinds}
        value={picked(partyKinds, party.kind)}
        onChange={put('kind')}
        error={error('kind')}
      />
      <View className="acc-grid acc-grid--person">
        <Field
          label="姓名"
          value={party.name}
          max={40}
          onChange={put('name')}
          error={error('name')}
        />
        <Field
          label="证件号码"
          kind="id"
          value={party.idNumber}
          onChange={put('idNumber')}
          error={error('idNumber')}
        />
        {party.harm === 'death' ? null : (
          <Field
            label="手机号"
            kind="phone"
            value={party.phone}
            onChange={put('phone')}
            error={error('phone')}
            placeholder="不填，通知发不到"
          />
        )}
      </View>
      <View className="acc-grid acc-grid--2">
        <SegmentField
          label="损害"
          options={harms}
          value={picked(harms, party.harm)}
          onChange={put('harm')}
          error={error('harm')}
        />
        {party.harm === 'injury' || party.harm === 'death' ? (
          <Field
            label="伤情"
            value={party.injury}
            onChange={put('injury')}
            error={error('injury')}
          />
        ) : null}
        {rides && vehicles.length > 0 ? (
          <SegmentField
            label="哪辆车"
            options={vehicles}
            value={picked(vehicles, party.vehicle)}
            onChange={put('vehicle')}
            error={error('vehicle')}
          />
        ) : null}
        {!rides && error('vehicle') ? <Notice tone="late">{error('vehicle')}</Notice> : null}
        {party.kind === 'family' ? (
          <>
            <SegmentField
              label="哪位死者的"
              options={dead}
              value={picked(dead, party.familyOf)}
              onChange={put('familyOf')}
              error={error('familyOf')}
            />
            <Field
              label="与死者的关系"
              value={party.relation}
              max={20}
              onChange={put('relation')}
              error={error('relation')}
            />
          </>
        ) : null}
      </View>
    </View>
  );
}
