import { createContext, useContext } from "react";

/** The nonce of this answer's scripts; empty in the browser, where React does not need it. */
export const NonceContext = createContext<string>("");
export const useNonce = (): string | undefined => useContext(NonceContext) || undefined;
