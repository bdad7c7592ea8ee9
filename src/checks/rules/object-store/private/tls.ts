const SERVING_CERTIFICATE = 'service.beta.openshift.io/serving-cert-secret-name';

/** The certificate of a store's gateways: a Secret that it names, or that OpenShift makes; empty if there is none. */
export function certificateOf(store: any): string {
  const { sslCertificateRef, service } = store.spec?.gateway ?? {};
  return sslCertificateRef || service?.annotations?.[SERVING_CERTIFICATE] || '';
}

/** Whether requests of the operator reach a store over TLS: its own, or that of what stands before it. */
export function speaksTls(store: any): boolean {
  const { gateway, hosting } = store.spec ?? {};
  return gateway?.securePort > 0 && certificateOf(store) !== '' || hosting?.advertiseEndpoint?.useTls === true;
}
