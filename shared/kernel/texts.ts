/** One plain Chinese sentence for every refusal. `{name}` is filled from the refusal's params. */
export const errorTexts = {
  // the call itself
  'bad-input': '有 {count} 处要改，改好再提交。写的都在。',
  'login-needed': '请先登录，登录后接着办。',
  'seat-lost': '您现在不能替这一方办了。请退回“我的事故”，看看现在替谁办。',
  'not-allowed': '这一步不归您办。',
  'not-found': '没有找到，请核对后再试。',
  'not-open-now': '现在还不能{action}，请看下面能办的。',
  'changed-meanwhile': '刚才有人改过，请看新的内容再提交一次。',
  'key-reused': '这次提交和上一次的内容不一样，请退回重新进入这一页。',
  'still-running': '上一次提交还在办，请等几秒再看。',
  'too-many-tries': '今天试的次数用完了，请明天再试，或打电话找人帮忙。',
  'too-many-this-hour': '这一小时试的次数太多了，请过一小时再试，或打电话找人帮忙。',
  'too-large': '内容太大，最多 {limit}。',
  busy: '现在办的人多，请过 {seconds} 秒再点一次。写的都在。',
  broken: '没有办成，不是您的错。请记下编号 {number}，打电话告诉我们。',

  // law as data
  'rule-missing': '{rule}在 {date} 没有可用的规定，算不出，请人工核对。',
  'figure-missing': '缺少{figure}，算不出，不拿别的年份代替。',

  // account
  'wrong-code': '验证码不对，还能试 {left} 次。',
  'code-expired': '这个验证码过期或用过了，请重新获取。',
  'code-dead': '验证码输错太多次，已经作废。请重新获取。',
  'code-too-soon': '刚发过，请 {seconds} 秒后再要。',
  'two-accounts':
    '这个微信的账号里有事故，这个手机号另有一个账号，合不到一起。请不带手机号用微信登录，或用手机号和验证码登录。',
  'wechat-refused': '微信没有认可这次登录，请重新打开小程序再试。',

  // case and entry
  'no-match':
    '几项没有对上。请对照认定书再看一遍。为了保密，我们不说是哪一项。今天还能试 {left} 次。',
  'already-joined': '这起事故已经在您名下。',
  'asked-officer': '已经请民警核对了，请等答复，不用再请。',
  'asked-by-other':
    '已有人说是这位当事人，正在等民警核对。请过一个工作日再来，或带身份证到窗口办。',
  'phone-to-be-checked': '账号没有手机号，民警没法核对。请先用手机号登录，再来请民警核对。',
  'joined-by-other': '这位当事人已由另一个手机号办理，请打电话核对。',
  'end-date-past': '截止日期要在今天以后。',
  'already-chosen': '这一步您已经选过了。',
  'paper-outdated': '这份说明已经更新，请退回重新看一遍再选。',
  'nothing-confirmable': '协议还没有生效，还不能申请司法确认。',
  'must-choose-first': '请先选择网上办理，再来这一步。',

  // evidence
  'file-too-large': '{size}，最多 {limit}。{remedy}',
  'too-many-files': '已有 {count} 份材料，最多 {limit} 份。请先收回用不着的。',
  'parts-missing': '还差 {missing} 段没有传到，请接着传。',
  'file-differs': '收到的文件和手机里的不一样，没有封存。请重新选这份文件再传。',
  'file-type-refused': '只收照片、MP4 或 MOV 视频、PDF。这份打不开或不是这几种，请拍照再传。',
  'file-kind-differs': '说是{said}，打开是{found}。请重新选一次。',
  'picture-too-big': '照片超过 5000 万像素，打不开。请用手机拍一张再传。',
  'pdf-with-program': '这份 PDF 里带有程序，不能收。请打印成普通 PDF，或拍照再传。',
  'question-needed': '请写明疑问，好让对方回答。',

  // claim
  'no-agreement-in-force': '还没有生效的协议，签完、盖完章才能一键理赔。',
  'nothing-from-insurers': '协议里没有要保险公司付的钱。',
  'account-missing': '{names}还没有填收款账户，填好再按一键理赔。',
  'asked-already': '材料只能要一次，{date} 已经要过：{items}。',
  'checks-open': '程序核对有 {count} 项没对上：{checks}。核实后逐项勾选，再同意。',
  'refusal-needs-article': '拒付要写明理由和条款，由您本人写。',
  'part-out-of-range': '先付的数要比 {min} 多，比 {max} 少。',
  'nothing-to-pay': '没有已同意、还没付的钱。',
  'payment-refused': '银行没有付成。请核对付款账户和余额，再点一次，已付成的不会重付。',
  'nothing-to-confirm': '没有等您确认的款。',
  'disputed-already': '您已经说过没到账，保险公司和联络办都收到了。',

  // accident and signed messages
  'message-incomplete': '报文头缺少或写错 {count} 项，请按接口说明补齐再发。',
  'message-key-unknown': '不认识这把公钥，请核对公钥编号。',
  'message-sender-wrong': '这把公钥不属于报文写的发送单位。',
  'message-recipient-wrong': '报文写的接收方不是本系统（{recipient}），请核对后再发。',
  'message-stale': '报文时间与本系统相差 {seconds} 秒，最多 {limit} 秒。请校准时钟，重新签名再发。',
  'message-replayed': '这个随机数已经用过。再发请换随机数，重新签名。',
  'message-altered': '报文内容与摘要不一致，没有接收。请重新签名再发。',
  'message-signature-wrong': '签名核对不上，没有接收。请用登记的私钥重新签名。',
  'message-id-reused': '这个报文编号已用于另一份内容。内容有变请换新编号。',
  'accident-known': '这起事故已经登记，事故码 {code}。内容有变请写明更正原因。',
  'nothing-changed': '没有改动，不用提交。',
  'already-served': '这几位都已登记送达。',
  'not-served-yet': '还有人没有收到认定书，不能确认。',
  'review-still-open': '申请复核的时间到 {until} 止，还没有过。',
  'review-too-late': '申请复核的时间到 {until} 止，已经过了。',
  'review-used': '复核只有一次，这起事故已经复核过。',

  // mediation
  'already-answered': '这一步您已经答过了。',
  'already-assigned': '已经派给这位调解员了。',
  'not-a-mediator': '这位不是本调委会的调解员，请另选一位。',
  'seat-unknown': '没有这一方，或者这一方没有参加调解。',
  'not-joined': '要先同意参加调解，才能办这一步。',
  'both-sides':
    '您已经代表{name}这一方。同一个人不能又代表对方谈，请这一方本人或另请一位亲友来办。',
  'side-unanswered': '{name}还没有答复参加不参加调解。请等他答复，或先登记他的线下答复。',
  'identity-unchecked': '还没有核对{name}的身份。请核对过再开始。',
  'time-past': '这个时间已经过去，请选以后的。',
  'time-too-late': '调解期限到 {until} 止，请选这天或这天以前的时间。',
  'mediator-busy':
    '{at}不行：调解员{clash}已经定了一场调解会，一场算 {minutes} 分钟。{free}起有空，请换一个时间。',
  'time-unknown': '没有这个时间，请从给出的时间里选。',
  'time-needed': '请选一个时间；都不行，请选“都没空”。',
  'own-offer': '自己的出价，等对方答复。',
  'too-many-offers': '这次调解里您已经出价 {count} 次，不能再出。请答复对方的出价，或和调解员说。',
  'offer-sum': '各项加起来是 {items} 元，总数写的是 {total} 元，请改成一样。',
  'already-tabled': '这张计算单已经摆上了。',
  'paper-missing': '没有找到这份扫描件，请先上传。',
  'terms-unclear': '协议有 {count} 处要改，改好才能签。',
  'signed-by-some': '已有 {count} 人签字，不能改。要改请先退回再谈。',
  'not-a-signer': '这份协议不用您签。',
  'already-signed': '您已经签过了。',
  'document-differs': '您看的不是最新一稿，请重新打开协议，看过再签。',
  'drawing-unreadable': '签名图片打不开，请重写一次。',
  'phone-needed': '账号没有手机号，收不到验证码。请先登记手机号。',
  'period-running': '调解期限还没有到。',
  'glyph-missing': '字体里没有“{character}”，文书印不出来。请联系管理员补字。',
} as const;
