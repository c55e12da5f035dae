const BLOCKS = [
  ...['page', 'view', 'form', 'scroll-view', 'picker', 'radio-group', 'checkbox-group', 'swiper'],
  ...['swiper-item', 'navigator', 'slider', 'progress', 'input', 'textarea', 'cover-view'],
].map((tag) => `wx-${tag}`);

/** What the built-in components look like before the app's own style; close to WeChat's default. */
const CSS = `
body{margin:0;font:16px/1.4 "Noto Sans CJK SC",sans-serif;-webkit-tap-highlight-color:transparent}
${BLOCKS.join(',')}{display:block}
[hidden]{display:none!important}
wx-page{min-height:100vh;position:relative}
wx-text{white-space:pre-line}
wx-scroll-view{overflow:hidden}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-image>img{display:block;width:100%;height:100%}
wx-canvas{display:block;position:relative;width:300px;height:150px}
wx-canvas>canvas{display:block;width:100%;height:100%}
wx-video{display:inline-block;width:300px;height:225px}
wx-button{display:block;margin:0 auto;padding:0 14px;box-sizing:border-box;font-size:18px;line-height:2.55555556;text-align:center;border-radius:5px;background:#f8f8f8;color:#000;overflow:hidden;position:relative}
wx-button::after{content:" ";position:absolute;top:0;left:0;width:200%;height:200%;border:1px solid rgba(0,0,0,.2);transform:scale(.5);transform-origin:0 0;box-sizing:border-box;border-radius:10px;pointer-events:none}
wx-input>input,wx-textarea>textarea{width:100%;height:100%;padding:0;border:0;outline:0;font:inherit;color:inherit;text-align:inherit;background:transparent;box-sizing:border-box;resize:none}
wx-input{height:1.4rem;min-height:1.4rem;overflow:hidden}
wx-textarea{width:300px;height:150px}
wx-radio,wx-checkbox,wx-switch{display:inline-block}
wx-radio::before,wx-checkbox::before{content:"";display:inline-block;width:22px;height:22px;margin-right:5px;vertical-align:middle;border:1px solid #999;box-sizing:border-box;border-radius:4px;background:#fff}
wx-radio::before{border-radius:50%}
wx-radio.wx-on::before,wx-checkbox.wx-on::before{background:#07c160;border-color:#07c160}
wx-switch::before{content:"";display:block;width:52px;height:32px;border-radius:16px;background:#ddd}
wx-switch.wx-on::before{background:#07c160}
wx-slider>input{width:100%;margin:0}
wx-progress{height:6px;background:#ebebeb}
wx-progress>span{display:block;height:100%;background:#07c160}
`;

export const installBaseStyle = (): void => {
  const style = document.createElement('style');
  style.textContent = CSS;
  document.head.appendChild(style);
};
