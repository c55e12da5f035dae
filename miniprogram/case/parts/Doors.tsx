import type { CaseView } from '@shared/case';
import { open } from '@phone/lib';
import { List, Row, Section } from '@phone/ui';
import { openOf } from '../logic/links';

type DoorsProps = { readonly view: CaseView; readonly unread: number };

/** The ways on from the case: evidence, notices, who looked, helpers, and out of the online way. */
export function Doors({ view, unread }: DoorsProps) {
  const isParty = view.you.role === 'party';
  const online = view.parties.some((p) => p.you && Object.values(p.choices).includes('online'));
  const helpers = view.helpers.filter((helper) => !helper.revokedAt).length;
  return (
    <Section>
      <List>
        {view.findingNumber ? (
          <Row icon="shield" label="责任认定" onTap={() => openOf('finding', view.id)} />
        ) : null}
        <Row icon="file" label="证据" onTap={() => openOf('evidence', view.id)} />
        <Row
          icon="bell"
          label="通知"
          value={unread > 0 ? `${unread} 条没看` : undefined}
          onTap={() => open('account/notices')}
        />
        {isParty ? (
          <>
            <Row icon="eye" label="谁看过我的信息" onTap={() => open('account/looks')} />
            <Row
              icon="people"
              label="亲友代办"
              value={helpers > 0 ? `${helpers} 位` : undefined}
              onTap={() => openOf('helpers', view.id)}
            />
          </>
        ) : null}
        {view.open.includes('choose-route') ? (
          <Row
            icon="branch"
            label={online ? '不想网上办了' : '网上办还是线下办'}
            onTap={() => openOf('route', view.id)}
          />
        ) : null}
      </List>
    </Section>
  );
}
