/** The catalog of a language, put in by the build (infra/build/bundle.ts). */
declare module 'catalog:en' {
  const catalog: import('./catalog').Catalog;
  export default catalog;
}
