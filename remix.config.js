/** The Remix configuration; vite.config.ts passes it to the plugin. Every v3 flag is on, so that a later move is small. */
export default {
  appDirectory: "app",
  /** Two builds of one checkout may live side by side: `BUILD_DIR`, below the project. */
  buildDirectory: process.env.BUILD_DIR || "build",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
  },
};
