/** The parts of wink's English model, which its package gives without types; their forms are winkNLP's own matter. */

declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const extractors: unknown
  export default extractors
}

declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  const lemmatize: unknown
  export default lemmatize
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  const load: () => unknown
  export default load
}

declare module 'wink-eng-lite-web-model/dist/load-sbd-model.js' {
  const load: () => unknown
  export default load
}
