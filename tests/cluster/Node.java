import java.util.Arrays;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of a cluster, in the folder and with the settings of its arguments; it ends when its standard input does. */
final class Node {
    public static void main(String[] arguments) throws Exception {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> Arrays.stream(arguments).skip(1).map(each -> each.split("=", 2))
            .forEach(pair -> settings.put(pair[0], pair[1])));
        runner.build(OpenSearchRunner.newConfigs().basePath(arguments[0]).numOfNode(1));
        while (System.in.read() >= 0) { }
        runner.close();
        System.exit(0);
    }
}
