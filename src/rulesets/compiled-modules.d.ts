// The build writes these modules under dist/compiled/; package.json maps `#compiled/*` to them.

declare module '#compiled/registry.js' {
  const registry: import('./registry.js').Registry;
  export default registry;
}

declare module '#compiled/builtin.js' {
  const factories: Readonly<Record<string, import('./factory.js').RuleSetFactory>>;
  export default factories;
}

declare module '#compiled/*' {
  const factory: import('./factory.js').RuleSetFactory;
  export default factory;
}
