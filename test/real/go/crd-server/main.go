// crd-server is an API server for custom resources alone: Kubernetes' own
// apiextensions-apiserver over an etcd, on loopback. Everybody may do everything,
// no admission plugin and no webhook has a say, so that an answer is decoding and
// validation and nothing else.
//
// For kinds that are built into Kubernetes, POST /strict-decode answers what strict
// decoding into their Go type says: 200, or 400 with one line for each error.
package main

import (
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"

	"go.opentelemetry.io/otel/trace/noop"
	"k8s.io/apiextensions-apiserver/pkg/apiserver"
	"k8s.io/apiextensions-apiserver/pkg/cmd/server/options"
	"k8s.io/apiextensions-apiserver/pkg/generated/openapi"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apiserver/pkg/authentication/authenticator"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizerfactory"
	openapinamer "k8s.io/apiserver/pkg/endpoints/openapi"
	"k8s.io/apiserver/pkg/server"
	"k8s.io/apiserver/pkg/util/webhook"
	builtin "k8s.io/client-go/kubernetes/scheme"
)

func main() {
	etcd := flag.String("etcd", "", "URL of etcd")
	port := flag.Int("port", 0, "TLS port on 127.0.0.1")
	certificates := flag.String("certificates", "", "folder for the self-signed certificate")
	flag.Parse()
	if err := serve(*etcd, *port, *certificates); err != nil {
		fmt.Fprintln(os.Stderr, "crd-server:", err)
		os.Exit(1)
	}
}

func serve(etcd string, port int, certificates string) error {
	opts := loopbackOptions(etcd, port, certificates)
	if err := opts.ServerRunOptions.ComponentGlobalsRegistry.Set(); err != nil {
		return err
	}
	if err := opts.Complete(); err != nil {
		return err
	}
	if err := opts.Validate(); err != nil {
		return err
	}
	config, err := openConfig(opts)
	if err != nil {
		return err
	}
	crds, err := config.Complete().New(server.NewEmptyDelegate())
	if err != nil {
		return err
	}
	return crds.GenericAPIServer.PrepareRun().RunWithContext(server.SetupSignalContext())
}

// loopbackOptions leaves out all that would ask a core API: there is none.
func loopbackOptions(etcd string, port int, certificates string) *options.CustomResourceDefinitionsServerOptions {
	opts := options.NewCustomResourceDefinitionsServerOptions(os.Stdout, os.Stderr)
	recommended := opts.RecommendedOptions
	recommended.CoreAPI = nil
	recommended.Admission = nil
	recommended.Audit = nil
	recommended.Authentication = nil
	recommended.Authorization = nil
	recommended.Features.EnablePriorityAndFairness = false
	recommended.Etcd.EnableWatchCache = false
	recommended.Etcd.StorageConfig.Transport.ServerList = []string{etcd}
	recommended.SecureServing.BindAddress = net.IPv4(127, 0, 0, 1)
	recommended.SecureServing.BindPort = port
	recommended.SecureServing.ServerCert.CertDirectory = certificates
	return opts
}

func openConfig(opts *options.CustomResourceDefinitionsServerOptions) (*apiserver.Config, error) {
	loopback := []net.IP{net.IPv4(127, 0, 0, 1)}
	if err := opts.RecommendedOptions.SecureServing.MaybeDefaultWithSelfSignedCerts("localhost", nil, loopback); err != nil {
		return nil, err
	}
	generic := server.NewRecommendedConfig(apiserver.Codecs)
	if err := opts.ServerRunOptions.ApplyTo(&generic.Config); err != nil {
		return nil, err
	}
	if err := opts.RecommendedOptions.ApplyTo(generic); err != nil {
		return nil, err
	}
	if err := opts.APIEnablement.ApplyTo(&generic.Config, apiserver.DefaultAPIResourceConfigSource(), apiserver.Scheme); err != nil {
		return nil, err
	}
	generic.Authentication.Authenticator = authenticator.RequestFunc(everybody)
	generic.Authorization.Authorizer = authorizerfactory.NewAlwaysAllowAuthorizer()
	names := openapinamer.NewDefinitionNamer(apiserver.Scheme, builtin.Scheme)
	generic.OpenAPIConfig = server.DefaultOpenAPIConfig(openapi.GetOpenAPIDefinitions, names)
	generic.OpenAPIV3Config = server.DefaultOpenAPIV3Config(openapi.GetOpenAPIDefinitions, names)
	generic.BuildHandlerChainFunc = func(api http.Handler, config *server.Config) http.Handler {
		mux := http.NewServeMux()
		mux.HandleFunc("POST /strict-decode", strictDecode)
		mux.Handle("/", server.DefaultBuildHandlerChain(api, config))
		return mux
	}
	etcd := *opts.RecommendedOptions.Etcd
	tracing := noop.NewTracerProvider()
	return &apiserver.Config{
		GenericConfig: generic,
		ExtraConfig: apiserver.ExtraConfig{
			CRDRESTOptionsGetter: options.NewCRDRESTOptionsGetter(etcd, generic.ResourceTransformers, generic.StorageObjectCountTracker),
			ServiceResolver:      nobody{},
			AuthResolverWrapper:  webhook.NewDefaultAuthenticationInfoResolverWrapper(nil, nil, generic.LoopbackClientConfig, tracing),
		},
	}, nil
}

func everybody(*http.Request) (*authenticator.Response, bool, error) {
	return &authenticator.Response{User: &user.DefaultInfo{
		Name:   "tester",
		Groups: []string{user.SystemPrivilegedGroup, user.AllAuthenticated},
	}}, true, nil
}

// nobody knows no service: no webhook can be reached.
type nobody struct{}

func (nobody) ResolveEndpoint(namespace, name string, port int32) (*url.URL, error) {
	return nil, fmt.Errorf("service %s/%s, port %d: there are no services", namespace, name, port)
}

var strict = serializer.NewCodecFactory(builtin.Scheme, serializer.EnableStrict).UniversalDeserializer()

func strictDecode(answer http.ResponseWriter, request *http.Request) {
	document, err := io.ReadAll(request.Body)
	if err == nil {
		_, _, err = strict.Decode(document, nil, nil)
	}
	if err == nil {
		return
	}
	answer.WriteHeader(http.StatusBadRequest)
	if several, ok := runtime.AsStrictDecodingError(err); ok {
		for _, one := range several.Errors() {
			fmt.Fprintln(answer, one)
		}
		return
	}
	fmt.Fprintln(answer, err)
}
