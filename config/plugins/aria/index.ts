import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { ariaComponents } from './names';

/** What this plugin needs of Taro's mini-program platform; the H5 platform has no template. */
type MiniPlatform = {
  template?: { mergeComponents(ctx: IPluginContext, components: typeof ariaComponents): void };
  runtimePath: string | string[];
};

/** Lets `aria-*` attributes through to the mini-program, in its templates and at run time (NervJS/taro#10025). */
export default function ariaPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, ariaComponents);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.ts')].flat();
    },
  });
}
