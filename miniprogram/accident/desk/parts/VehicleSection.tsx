import { View } from '@tarojs/components';
import type { OfficeRef } from '@shared/case';
import { Button, Field, FieldFrame, Link, Panel, SegmentField } from '@phone/ui';
import {
  emptyPolicy,
  emptyVehicle,
  nextRef,
  type PolicyDraft,
  type VehicleDraft,
} from '../../logic/form';
import { coverNames, insurerShort, vehicleKinds } from '../../logic/words';
import { picked } from '../../logic/picked';
import type { SectionProps } from './PlaceSection';

type Props = SectionProps & { readonly insurers: readonly OfficeRef[] };

/** 车辆和保险: motor and non-motor, trailers, and their policies. */
export function VehicleSection({ draft, set, errors, insurers }: Props) {
  const { vehicles } = draft;
  const add = () =>
    set('vehicles', [
      ...vehicles,
      emptyVehicle(
        nextRef(
          vehicles.map((v) => v.ref),
          'vehicle',
        ),
      ),
    ]);
  return (
    <Panel
      title="车辆和保险"
      aside={
        <Link sub onTap={add}>
          加一辆车
        </Link>
      }
    >
      {vehicles.length === 0 ? <View className="text--sub">没有车辆。</View> : null}
      {vehicles.map((vehicle, at) => (
        <VehicleFields
          key={vehicle.ref}
          vehicle={vehicle}
          others={vehicles.filter((v) => v.kind === 'motor' && v.ref !== vehicle.ref)}
          insurers={insurers}
          error={(field) => errors[`accident.vehicles.${at}.${field}`]}
          onChange={(next) =>
            set(
              'vehicles',
              vehicles.map((v) => (v.ref === vehicle.ref ? next : v)),
            )
          }
          onRemove={() =>
            set(
              'vehicles',
              vehicles.filter((v) => v.ref !== vehicle.ref),
            )
          }
        />
      ))}
    </Panel>
  );
}

type VehicleFieldsProps = {
  readonly vehicle: VehicleDraft;
  readonly others: readonly VehicleDraft[];
  readonly insurers: readonly OfficeRef[];
  readonly error: (field: string) => string | undefined;
  readonly onChange: (vehicle: VehicleDraft) => void;
  readonly onRemove: () => void;
};

function VehicleFields({
  vehicle,
  others,
  insurers,
  error,
  onChange,
  onRemove,
}: VehicleFieldsProps) {
  const put = (field: keyof VehicleDraft) => (text: string) =>
    onChange({ ...vehicle, [field]: text });
  const pullers = [
    { value: '', label: '不是挂车' },
    ...others.map((v) => ({ value: v.ref, label: v.plate || v.ref })),
  ];
  const addPolicy = (cover: 'compulsory' | 'commercial') =>
    onChange({ ...vehicle, policies: [...vehicle.policies, emptyPolicy(cover)] });
  return (
    <View className="acc-item">
      <View className="acc-item__head">
        <View className="text--strong">{`${vehicle.ref}　${vehicle.plate}`}</View>
        <Button
          variant="quiet"
          small
          label={`删掉 ${vehicle.ref} ${vehicle.plate}`}
          onTap={onRemove}
        >
          删掉
        </Button>
      </View>
      <View className="acc-grid acc-grid--3">
        <SegmentField
          label="种类"
          options={vehicleKinds}
          value={picked(vehicleKinds, vehicle.kind)}
          onChange={put('kind')}
          error={error('kind')}
        />
        <Field
          label="车型"
          value={vehicle.description}
          max={60}
          onChange={put('description')}
          error={error('description')}
        />
        <Field
          label="号牌"
          placeholder="没有就不填"
          value={vehicle.plate}
          max={20}
          onChange={put('plate')}
          error={error('plate')}
        />
      </View>
      {others.length > 0 && vehicle.kind === 'motor' ? (
        <SegmentField
          label="由哪辆车牵引"
          options={pullers}
          value={vehicle.trailerOf}
          onChange={put('trailerOf')}
          error={error('trailerOf')}
        />
      ) : null}
      {vehicle.policies.map((policy, at) => (
        <PolicyFields
          key={at}
          policy={policy}
          insurers={insurers}
          error={(field) => error(`policies.${at}.${field}`)}
          onChange={(next) =>
            onChange({
              ...vehicle,
              policies: vehicle.policies.map((p, i) => (i === at ? next : p)),
            })
          }
          onRemove={() =>
            onChange({ ...vehicle, policies: vehicle.policies.filter((_, i) => i !== at) })
          }
        />
      ))}
      {error('policies') ? <FieldFrame error={error('policies')} /> : null}
      {vehicle.kind === 'non-motor' ? null : (
        <View className="acc-acts">
          <Button
            variant="secondary"
            small
            icon="plus"
            label={`${vehicle.ref} 加交强险`}
            onTap={() => addPolicy('compulsory')}
          >
            加交强险
          </Button>
          <Button
            variant="secondary"
            small
            icon="plus"
            label={`${vehicle.ref} 加商业三者险`}
            onTap={() => addPolicy('commercial')}
          >
            加商业三者险
          </Button>
        </View>
      )}
    </View>
  );
}

type PolicyFieldsProps = {
  readonly policy: PolicyDraft;
  readonly insurers: readonly OfficeRef[];
  readonly error: (field: string) => string | undefined;
  readonly onChange: (policy: PolicyDraft) => void;
  readonly onRemove: () => void;
};

function PolicyFields({ policy, insurers, error, onChange, onRemove }: PolicyFieldsProps) {
  const put = (field: keyof PolicyDraft) => (text: string) =>
    onChange({ ...policy, [field]: text });
  const companies = insurers.map(({ id, name }) => ({
    value: id,
    label: insurerShort(name),
  }));
  const commercial = policy.cover === 'commercial';
  return (
    <View className="acc-policy">
      <View className="acc-item__head">
        <View>{commercial ? coverNames.commercial : coverNames.compulsory}</View>
        <Button
          variant="quiet"
          small
          label={`删掉这张${commercial ? '商业三者险' : '交强险'}保单`}
          onTap={onRemove}
        >
          删掉
        </Button>
      </View>
      <View className="acc-grid acc-grid--2">
        <SegmentField
          label="保险公司"
          options={companies}
          value={picked(companies, policy.insurer)}
          onChange={put('insurer')}
          error={error('insurer')}
        />
        <Field
          label="保单号"
          value={policy.number}
          max={40}
          onChange={put('number')}
          error={error('number')}
        />
      </View>
      <View className="acc-grid acc-grid--3">
        {commercial ? (
          <Field
            label="限额"
            kind="money"
            value={policy.limit}
            onChange={put('limit')}
            error={error('limit')}
          />
        ) : null}
        <Field
          label="起期"
          kind="date"
          value={policy.from}
          onChange={put('from')}
          error={error('from')}
        />
        <Field
          label="止期"
          kind="date"
          value={policy.until}
          onChange={put('until')}
          error={error('until')}
        />
      </View>
    </View>
  );
}
