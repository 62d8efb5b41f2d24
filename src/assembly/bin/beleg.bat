@echo off
setlocal
set "HERE=%~dp0.."
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
"%JAVA%" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true %JAVA_OPTS% -cp "%HERE%\lib\*" org.beleg.cli.Main %*
exit /b %ERRORLEVEL%
