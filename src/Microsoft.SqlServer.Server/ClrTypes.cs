namespace Microsoft.SqlServer.Server;

public interface IBinarySerialize;
