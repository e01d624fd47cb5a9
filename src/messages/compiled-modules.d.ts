// The build writes these modules under dist/compiled/; package.json maps `#compiled/*` to them.

declare module '#compiled/code-lists.js' {
  const codeLists: import('./messages.js').CodeLists;
  export default codeLists;
}

declare module '#compiled/messages-en.js' {
  const messages: import('./messages.js').Messages;
  export default messages;
}

declare module '#compiled/messages-fr.js' {
  const messages: import('./messages.js').Messages;
  export default messages;
}

declare module '#compiled/messages-de.js' {
  const messages: import('./messages.js').Messages;
  export default messages;
}
