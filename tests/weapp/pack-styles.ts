import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import postcss, { type Container } from 'postcss';
import { pixels } from './runtime/rpx';
import { elementTags } from './runtime/tags';

const inlineImports = (tree: Container, read: (file: string) => string, file: string): void => {
  tree.walkAtRules('import', (rule) => {
    const target = /["']([^"']+)["']/.exec(rule.params)?.[1];
    if (target === undefined) return;
    const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target);
    const inner = postcss.parse(read(path));
    inlineImports(inner, read, path);
    rule.replaceWith(inner.nodes);
  });
};

/** Compiles one wxss file of `dist` to plain CSS: imports, rpx, tag names and addresses of pictures. */
export const compileStyle = (dist: string, file: string): string => {
  const read = (path: string): string => readFileSync(posix.join(dist, path), 'utf8');
  const tree = postcss.parse(read(file));
  inlineImports(tree, read, file);
  tree.walkRules((rule) => {
    rule.selector = elementTags(rule.selector);
  });
  tree.walkDecls((decl) => {
    decl.value = pixels(decl.value).replace(
      /url\((["']?)(?!data:|https?:|\/)([^"')]+)\1\)/g,
      (_all, _quote, path: string) => `url(/${posix.join(posix.dirname(file), path)})`,
    );
  });
  return tree.toString();
};
