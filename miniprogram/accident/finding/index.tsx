import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { accidentApi, documentNames, type FindingView } from '@shared/accident';
import { dayShort, goLogin, open, param, useLoaded, useSession } from '@phone/lib';
import { Await, Button, Card, Empty, Facts, Page, PageHead, Section } from '@phone/ui';
import { headline, spoken } from '../logic/finding-words';
import { Bearing } from './Bearing';
import { Changes } from './Changes';
import { ReviewRight } from './ReviewRight';

/** 责任认定 in plain words: who bears what, why, and what one can do about it until when. */
export default function FindingPage() {
  const caseId = param(useRouter().params, 'caseId');
  const signedIn = useSession() !== undefined;
  const loaded = useLoaded(accidentApi.readFinding, signedIn && caseId ? { caseId } : undefined);
  const view = signedIn ? loaded.value : undefined;
  return (
    <Page
      title="责任认定"
      strip={
        view ? { code: view.code, place: `${dayShort(view.occurredAt)} ${view.place}` } : undefined
      }
      onHelper={view ? () => open('case/helpers', { caseId }) : undefined}
    >
      {signedIn ? (
        <Await of={loaded}>{(finding) => <Finding view={finding} />}</Await>
      ) : (
        <Empty icon="person" title="登录后接着看" text="认定书只给当事人看。">
          <Button block onTap={goLogin}>
            去登录
          </Button>
        </Empty>
      )}
    </Page>
  );
}

function Finding({ view }: { readonly view: FindingView }) {
  const { finding, caseId } = view;
  return (
    <>
      <PageHead
        title={headline(view)}
        lead={finding?.plain}
        listen={finding ? spoken(view) : undefined}
      />
      {finding ? (
        <>
          <Bearing view={view} />
          <ReviewRight view={view} />
          <Section title="民警怎么写的">
            <Card>
              <Facts
                rows={[
                  { label: '编号', value: finding.number },
                  { label: '基本事实', value: finding.facts },
                  ...(finding.cause ? [{ label: '成因', value: finding.cause }] : []),
                  ...(finding.articles.length > 0
                    ? [
                        {
                          label: '条款',
                          value: finding.articles.map((a) => <View key={a}>{a}</View>),
                        },
                      ]
                    : []),
                  { label: '民警', value: finding.officers.join('、') },
                  {
                    label: documentNames[finding.kind],
                    value: `${dayShort(finding.issuedOn)}制作，${view.office.name}`,
                  },
                ]}
              />
            </Card>
          </Section>
        </>
      ) : (
        <Card>
          <View>民警还在调查。认定书做好会发短信，也会在这里。</View>
        </Card>
      )}
      <Changes view={view} />
      {finding ? (
        <Button block className="mt-5" onTap={() => open('case/home', { caseId })}>
          看下一步怎么办
        </Button>
      ) : null}
    </>
  );
}
