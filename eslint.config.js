/** What a reader would otherwise have to watch for by eye. Who may import whom is in tests/rooms.cjs. */
import react from "eslint-plugin-react";
import tseslint from "typescript-eslint";

const transaction = {
  selector: "CallExpression[callee.type='MemberExpression'][callee.property.name='transaction']",
  message: "Writes go through change() of app/domain/audit/change.server.ts, which opens the transaction.",
};
const settings = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Settings come from env() of app/platform/env.server.ts.",
};
const time = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "The time is ctx.now, or clock() where there is no ctx.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The time is ctx.now, or clock() where there is no ctx.",
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: "The time is ctx.now, or clock() where there is no ctx.",
  },
];

export default tseslint.config(
  { ignores: ["node_modules/", "build*/", ".data*/", "tests/output/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.recommended,
  {
    rules: {
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  // The start, the command line and the tools speak to whoever runs them.
  { files: ["app/server/**", "app/cli/**", "tests/**", "app/demo/**"], rules: { "no-console": "off" } },
  {
    files: ["public/**"],
    rules: { "@typescript-eslint/no-unused-vars": "off", "@typescript-eslint/no-unused-expressions": "off" },
  },
  {
    files: ["app/**/*.{ts,tsx}", "db/**/*.ts"],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", transaction, settings] },
  },
  {
    files: ["app/domain/**/*.{ts,tsx}"],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", transaction, settings, ...time] },
  },
  {
    files: ["app/domain/audit/change.server.ts"],
    rules: { "no-restricted-syntax": ["error", settings, ...time] },
  },
  { files: ["app/platform/env.server.ts", "app/server/*.js"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["app/routes/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^#app/routes/",
              message:
                "A route imports its own parts alone; what two routes need lives in app/ui or app/domain.",
            },
            {
              regex: "^\\.\\./(?!\\.\\./)",
              message:
                "A route imports its own parts alone; what two routes need lives in app/ui or app/domain.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["app/**/*.tsx"],
    ignores: ["**/*.test.tsx"],
    plugins: { react },
    settings: { react: { version: "18.3" } },
    rules: {
      "react/jsx-no-literals": [
        "error",
        {
          noStrings: false,
          allowedStrings: [
            "‹",
            "›",
            "·",
            "–",
            "—",
            "→",
            "←",
            ":",
            "/",
            "(",
            ")",
            ",",
            ".",
            "%",
            "&nbsp;",
            "\u00a0",
            "“",
            "”",
            "+",
            "×",
            "#",
            "✓",
          ],
        },
      ],
      "react/no-danger": "error",
      "react/jsx-no-target-blank": "error",
      "react/jsx-key": "error",
      "react/forbid-dom-props": [
        "error",
        { forbid: [{ propName: "style", message: "The content policy blocks inline styles; use a class." }] },
      ],
    },
  },
);
