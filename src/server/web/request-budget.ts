/** Bounds what all requests together may take, so that a rush ends in “come again”, not in a crash. */
export interface RequestBudget {
  /** Takes a place and so many bytes; undefined when there are none. Call the returned function when done. */
  take(bytes: number): (() => void) | undefined;
}

export function createRequestBudget(limits: { requests: number; bytes: number }): RequestBudget {
  let requests = 0;
  let bytes = 0;
  return {
    take(wanted) {
      if (requests + 1 > limits.requests || bytes + wanted > limits.bytes) return undefined;
      requests += 1;
      bytes += wanted;
      let isGivenBack = false;
      return () => {
        if (isGivenBack) return;
        isGivenBack = true;
        requests -= 1;
        bytes -= wanted;
      };
    },
  };
}
